package io.huihuan.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;

/**
 * Many things, and one of them in a panel beside; on a phone the panel lies above. Esc and a click next to the panel close
 * it.
 */
public class Beside extends MasterDetailLayout {

    /**
     * @param many a list or a board; it fills the place
     * @param width of the panel, such as {@code 30rem}
     * @param close closes the panel, and forgets what was chosen
     */
    public Beside(Component many, String width, Runnable close) {
        setMaster(many);
        setExpandMaster(true);
        setDetailSize(width);
        addBackdropClickListener(clicked -> close.run());
        addDetailEscapePressListener(pressed -> close.run());
        addClassName("board-layout");
    }
}
