package io.huihuan.survey;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.web.util.HtmlUtils;

/** A link as a QR code. */
public final class QrCode {

    private static final int QUIET_ZONE = 4;
    /** Sharp on paper: a code of 5 cm has about 300 dots an inch. */
    private static final int DOTS = 14;

    private static final int WHITE = 0xFFFFFF;
    private static final int CAPTION = 6;

    private QrCode() {}

    /** An SVG picture, dark modules on white, with the quiet zone scanners need. */
    public static String svg(String link) {
        return svg(link, "");
    }

    /** The same with a line below, for paper. */
    public static String svg(String link, String caption) {
        BitMatrix modules = modules(link);
        int size = modules.getWidth();
        int height = caption.isEmpty() ? size : size + CAPTION;
        var path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + height
                + "\" shape-rendering=\"crispEdges\"><rect width=\"100%\" height=\"100%\" fill=\"white\"/>"
                + "<path fill=\"black\" d=\"" + path + "\"/>" + line(caption, size) + "</svg>";
    }

    private static String line(String caption, int size) {
        return caption.isEmpty()
                ? ""
                : "<text x=\"" + size / 2.0 + "\" y=\"" + (size + 1)
                        + "\" font-family=\"sans-serif\" font-size=\"2.4\" text-anchor=\"middle\">"
                        + HtmlUtils.htmlEscape(caption) + "</text>";
    }

    /** A PNG picture for documents and chats. It needs no fonts of the machine and has no caption. */
    public static byte[] png(String link) {
        BitMatrix modules = modules(link);
        int size = modules.getWidth() * DOTS;
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                picture.setRGB(x, y, modules.get(x / DOTS, y / DOTS) ? 0 : WHITE);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static BitMatrix modules(String link) {
        try {
            return new QRCodeWriter()
                    .encode(
                            link,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
