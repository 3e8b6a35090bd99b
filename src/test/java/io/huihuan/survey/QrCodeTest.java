package io.huihuan.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int PIXELS = 6;

    @Test
    void aScannerReadsThePngBack() throws Exception {
        String link = "https://feedback.example.com/s/" + "aB-_".repeat(10) + "xyz";
        var picture = ImageIO.read(new ByteArrayInputStream(QrCode.png(link)));
        int width = picture.getWidth();
        int[] dots = picture.getRGB(0, 0, width, width, null, 0, width);

        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, dots)));
        assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(link);
        assertThat(width).isGreaterThan(500);
    }

    @Test
    void aCaptionStandsBelowTheCodeAsText() {
        assertThat(QrCode.svg("https://x/s/y", "请评价 <1>")).contains(">请评价 &lt;1&gt;</text>");
        assertThat(QrCode.svg("https://x/s/y")).doesNotContain("<text");
    }

    @Test
    void aScannerReadsTheLinkBack() throws Exception {
        String link = "https://feedback.example.com/s/" + "aB-_".repeat(10) + "xyz";
        String svg = QrCode.svg(link);
        var size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(size.find()).isTrue();
        int width = Integer.parseInt(size.group(1)) * PIXELS;
        int[] picture = new int[width * width];
        Arrays.fill(picture, 0xFFFFFF);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg).results().forEach(module -> {
            for (int y = 0; y < PIXELS; y++) {
                int row = (Integer.parseInt(module.group(2)) * PIXELS + y) * width;
                int start = row + Integer.parseInt(module.group(1)) * PIXELS;
                Arrays.fill(picture, start, start + PIXELS, 0);
            }
        });

        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, picture)));
        assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(link);
        assertThat(svg).doesNotContain(link);
    }
}
