package io.huihuan.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.huihuan.survey.QrCode;
import io.huihuan.ui.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A link to copy or to show as a QR code; it is shown only now. */
class LinkDialog extends Dialog {

    private static final String FILE = "huihuan-survey";
    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";
    /** Where a browser keeps the clipboard from pages without a certificate, what is selected is copied the old way. */
    private static final String COPY = """
            const field = this.inputElement;
            if (navigator.clipboard) {
              navigator.clipboard.writeText($0);
            } else {
              field.select();
              document.execCommand('copy');
            }""";

    /** @param ticket the number it asks about, for the line below a printed code; {@code null} for none */
    LinkDialog(String url, @Nullable String ticket) {
        setHeaderTitle(Words.text("survey.link"));
        addClassName("form-dialog");
        var link = new TextField(Words.text("survey.link.url"));
        link.setValue(url);
        link.setReadOnly(true);
        link.addClassName("link-field");
        var copy = new Button(Words.text("survey.link.copy"), VaadinIcon.COPY_O.create(), pressed -> {
            link.getElement().executeJs(COPY, url);
            Notification.show(Words.text("survey.link.copied"));
        });
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.setAutofocus(true);
        var line = new Div(link, copy);
        line.addClassName("link-line");
        String caption = ticket == null
                ? Words.text("survey.link.qr.caption")
                : Words.text("survey.link.qr.caption.ticket", ticket);
        var picture = QrCode.svg(url).getBytes(StandardCharsets.UTF_8);
        var qr = new Image((DownloadHandler) event -> send(event, SVG, FILE, picture), Words.text("survey.link.qr"));
        qr.addClassName("qr-code");
        var ways = new Div(
                keep("survey.link.qr.png", PNG, FILE + ".png", QrCode.png(url)),
                keep(
                        "survey.link.qr.svg",
                        SVG,
                        FILE + ".svg",
                        QrCode.svg(url, caption).getBytes(StandardCharsets.UTF_8)));
        ways.addClassName("qr-ways");
        var code = new Div(qr, ways);
        code.addClassName("qr");
        add(new Paragraph(Words.text("survey.link.once")), line, code);
        getFooter().add(new Button(Words.text("ui.close"), pressed -> close()));
    }

    private static Anchor keep(String key, String type, String file, byte[] picture) {
        var keep = new Anchor((DownloadHandler) event -> send(event, type, file, picture), Words.text(key));
        keep.getElement().setAttribute("download", file);
        return keep;
    }

    private static void send(DownloadEvent event, String type, String file, byte[] picture) {
        event.setContentType(type);
        event.setFileName(file);
        event.setContentLength(picture.length);
        try (var out = event.getOutputStream()) {
            out.write(picture);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }
}
