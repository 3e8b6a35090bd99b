package io.huihuan.ui.words;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** An instant as people say it, 2小时前, with the exact time on hover. */
@Tag("time")
public class Moment extends HtmlComponent {

    public Moment(Instant instant) {
        getElement().setText(Words.ago(instant));
        getElement().setAttribute("datetime", instant.toString());
        setTitle(Words.exact(instant));
    }
}
