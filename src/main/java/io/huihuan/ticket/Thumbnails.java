package io.huihuan.ticket;

import io.huihuan.shared.refusal.RuleBroken;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/** Small pictures of pictures. The measures are read first: a small file can unfold to more than the memory holds. */
final class Thumbnails {

    private static final int EDGE = 320;
    private static final long MOST_PIXELS = 50_000_000;
    /** One at a time: what is being decoded is large. */
    private static final Object DECODING = new Object();

    private Thumbnails() {}

    /**
     * A JPEG of at most 320 pixels; {@code null} where nobody here can decode it.
     *
     * @throws RuleBroken for a picture of too many pixels
     */
    static byte @Nullable [] of(AttachmentType type, Path file) {
        var readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (type.family() != AttachmentType.Family.PICTURE || !readers.hasNext()) {
            return null;
        }
        ImageReader reader = readers.next();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new RuleBroken("ticket.attachment.picture-too-large", MOST_PIXELS / 1_000_000);
            }
            synchronized (DECODING) {
                var how = reader.getDefaultReadParam();
                int step = Math.max(1, longest / (2 * EDGE));
                how.setSourceSubsampling(step, step, 0, 0);
                return jpeg(reader.read(0, how));
            }
        } catch (RuleBroken refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            return null;
        } finally {
            reader.dispose();
        }
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        double scale = Math.min(1, (double) EDGE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        canvas.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", out);
        return out.toByteArray();
    }
}
