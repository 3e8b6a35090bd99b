package io.huihuan.identity.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.identity.People;
import io.huihuan.identity.PersonDetails;
import io.huihuan.identity.PersonSheet;
import io.huihuan.identity.Role;
import io.huihuan.identity.TeamRef;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.util.Objects;
import java.util.stream.Collectors;

/** The sheet of a person: name, where the person belongs, roles, capacity; for a new one the account too. */
final class PersonDialog extends FormDialog {

    private final TextField account = new TextField(Words.text("identity.person.account"));
    private final TextField name = new TextField(Words.text("identity.person.name"));
    private final ComboBox<DepartmentRef> department = new ComboBox<>(Words.text("identity.person.department"));
    private final MultiSelectComboBox<TeamRef> teams = new MultiSelectComboBox<>(Words.text("identity.person.teams"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(Words.text("identity.person.roles"));
    private final IntegerField capacity = new IntegerField(Words.text("identity.person.capacity"));
    private final PasswordField password = new PasswordField(Words.text("identity.password"));

    private PersonDialog(String titleKey, Directory directory) {
        super(titleKey, "ui.save");
        account.setRequiredIndicatorVisible(true);
        account.setHelperText(Words.text("identity.person.account.advice"));
        account.setMaxLength(64);
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        department.setRequiredIndicatorVisible(true);
        department.setItems(directory.departments());
        department.setItemLabelGenerator(DepartmentRef::name);
        teams.setItems(directory.teams());
        teams.setItemLabelGenerator(team -> Words.text("identity.team.full", team.departmentName(), team.name()));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(Words::text);
        capacity.setRequiredIndicatorVisible(true);
        capacity.setMin(0);
        capacity.setMax(10_000);
        capacity.setStepButtonsVisible(true);
        capacity.setHelperText(Words.text("identity.person.capacity.advice"));
        capacity.setValue(PersonDetails.USUAL_CAPACITY);
        password.setHelperText(Words.text("identity.password.advice"));
    }

    static PersonDialog create(Directory directory, People people, Runnable done) {
        var dialog = new PersonDialog("identity.person.new", directory);
        dialog.account.setAutofocus(true);
        dialog.field("account", dialog.account);
        dialog.sheet();
        dialog.wide("password", dialog.password);
        dialog.onSave(() -> {
            people.create(
                    dialog.account.getValue(),
                    dialog.details(),
                    dialog.password.isEmpty() ? null : dialog.password.getValue());
            done.run();
        });
        return dialog;
    }

    static PersonDialog change(PersonSheet sheet, Directory directory, People people, Runnable done) {
        var dialog = new PersonDialog("identity.person.change", directory);
        dialog.account.setValue(sheet.account());
        dialog.account.setReadOnly(true);
        dialog.account.setRequiredIndicatorVisible(false);
        dialog.show(sheet.details(), directory);
        dialog.field("account", dialog.account);
        dialog.sheet();
        dialog.onSave(sheet, () -> people.get(sheet.id()), now -> {
            people.change(sheet.id(), now.version(), dialog.onto(sheet.details(), now.details()));
            done.run();
        });
        return dialog;
    }

    private void sheet() {
        field("name", name);
        field("department", department);
        field("capacity", capacity);
        wide("teams", teams);
        wide("roles", roles);
    }

    private void show(PersonDetails details, Directory directory) {
        name.setValue(details.name());
        directory.department(details.department()).ifPresent(department::setValue);
        teams.setValue(details.teams().stream()
                .flatMap(id -> directory.team(id).stream())
                .collect(Collectors.toSet()));
        roles.setValue(details.roles());
        capacity.setValue(details.capacity());
    }

    /** What was typed; what was left alone stays as a colleague may have made it meanwhile. */
    private PersonDetails onto(PersonDetails opened, PersonDetails now) {
        var typed = details();
        return new PersonDetails(
                merged(typed.name(), opened.name(), now.name()),
                merged(typed.department(), opened.department(), now.department()),
                merged(typed.teams(), opened.teams(), now.teams()),
                merged(typed.roles(), opened.roles(), now.roles()),
                merged(typed.capacity(), opened.capacity(), now.capacity()));
    }

    private PersonDetails details() {
        return new PersonDetails(
                name.getValue(),
                Objects.requireNonNull(department.getValue()).id(),
                teams.getValue().stream().map(TeamRef::id).collect(Collectors.toSet()),
                roles.getValue(),
                Objects.requireNonNullElse(capacity.getValue(), 0));
    }
}
