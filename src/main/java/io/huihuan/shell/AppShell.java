package io.huihuan.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import io.huihuan.ui.kanban.Kanban;

/** What every page shares: the theme, our tokens on top of it, and live push. */
@Push
@Uses(Kanban.class)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("assets/styles.css")
public class AppShell implements AppShellConfigurator {}
