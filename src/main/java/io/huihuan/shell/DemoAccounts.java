package io.huihuan.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import io.huihuan.identity.Role;
import io.huihuan.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** The accounts of the demo company, below the sign-in form; pressing one signs in with it. */
class DemoAccounts extends Div {

    private static final String PASSWORD = "huihuan";
    private static final Map<String, Role> ACCOUNTS = new LinkedHashMap<>();

    static {
        ACCOUNTS.put("supervisor", Role.SUPERVISOR);
        ACCOUNTS.put("agent", Role.AGENT);
        ACCOUNTS.put("analyst", Role.ANALYST);
        ACCOUNTS.put("owner", Role.DEPARTMENT_OWNER);
        ACCOUNTS.put("executive", Role.EXECUTIVE);
        ACCOUNTS.put("admin", Role.ADMINISTRATOR);
    }

    DemoAccounts(LoginForm form) {
        addClassName("demo-accounts");
        add(new Paragraph(Words.text("shell.login.demo", PASSWORD)));
        ACCOUNTS.forEach((account, role) -> add(new Button(
                Words.text("shell.login.demo.account", account, role),
                pressed -> form.getElement().executeJs("""
                                const [account, password] = ['username', 'password'].map(n => this.querySelector(`[name=${n}]`));
                                account.value = $0; password.value = $1; this.submit();""", account, PASSWORD))));
    }
}
