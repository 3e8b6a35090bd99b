package io.huihuan.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int PIXELS = 6;

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
