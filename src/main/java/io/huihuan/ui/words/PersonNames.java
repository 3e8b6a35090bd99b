package io.huihuan.ui.words;

/** How colleagues call whoever is behind an account; brought by the module that knows the people. */
@FunctionalInterface
public interface PersonNames {

    /** The person's name, or the account itself where nobody is behind it. */
    String nameOf(String account);
}
