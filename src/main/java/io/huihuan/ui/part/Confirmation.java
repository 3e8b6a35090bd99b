package io.huihuan.ui.part;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.huihuan.ui.words.Words;

/** A question before something that is hard to take back. The button names the act; nothing happens on Esc. */
public final class Confirmation {

    private Confirmation() {}

    /**
     * @param titleKey the question
     * @param sentence what will be so afterwards, in the person's words
     * @param verbKey what the button does
     */
    public static void ask(String titleKey, String sentence, String verbKey, Runnable act) {
        dialog(titleKey, sentence, verbKey, act).open();
    }

    /** {@link #ask} where something is lost for good. */
    public static void askDangerous(String titleKey, String sentence, String verbKey, Runnable act) {
        dangerous(titleKey, sentence, verbKey, act).open();
    }

    static ConfirmDialog dangerous(String titleKey, String sentence, String verbKey, Runnable act) {
        var dialog = dialog(titleKey, sentence, verbKey, act);
        dialog.setConfirmButtonTheme("primary error");
        return dialog;
    }

    private static ConfirmDialog dialog(String titleKey, String sentence, String verbKey, Runnable act) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Words.text(titleKey));
        dialog.setText(sentence);
        dialog.setCancelable(true);
        dialog.setCancelText(Words.text("ui.cancel"));
        dialog.setConfirmText(Words.text(verbKey));
        dialog.addConfirmListener(confirmed -> act.run());
        return dialog;
    }
}
