package io.huihuan.identity.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import io.huihuan.identity.DepartmentId;
import io.huihuan.identity.DepartmentLine;
import io.huihuan.identity.DepartmentRef;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Organisation;
import io.huihuan.identity.TeamLine;
import io.huihuan.ui.part.FormDialog;
import io.huihuan.ui.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The forms of departments and teams: a name, and the department above. */
final class UnitDialogs {

    private UnitDialogs() {}

    static FormDialog newDepartment(Directory directory, Organisation organisation, Runnable done) {
        var name = name("");
        var parent = department("identity.department.parent", directory, null);
        return form("identity.department.new", name, parent).onSave(() -> {
            organisation.createDepartment(name.getValue(), id(parent));
            done.run();
        });
    }

    static FormDialog newTeam(Directory directory, Organisation organisation, Runnable done) {
        var name = name("");
        var department = department("identity.person.department", directory, null);
        department.setRequiredIndicatorVisible(true);
        return form("identity.team.new", name, department).onSave(() -> {
            organisation.createTeam(name.getValue(), Objects.requireNonNull(id(department)));
            done.run();
        });
    }

    static FormDialog change(DepartmentLine seen, Directory directory, Organisation organisation, Runnable done) {
        var name = name(seen.name());
        var parent = department("identity.department.parent", directory, seen.parent());
        return form("identity.department.change", name, parent)
                .onSave(
                        seen,
                        () -> latest(
                                organisation.departments(), each -> each.id().equals(seen.id()), seen),
                        now -> {
                            organisation.changeDepartment(
                                    seen.id(),
                                    now.version(),
                                    FormDialog.merged(name.getValue(), seen.name(), now.name()),
                                    Objects.equals(id(parent), seen.parent()) ? now.parent() : id(parent));
                            done.run();
                        });
    }

    static FormDialog change(TeamLine seen, Directory directory, Organisation organisation, Runnable done) {
        var name = name(seen.name());
        var department = department("identity.person.department", directory, seen.department());
        department.setRequiredIndicatorVisible(true);
        return form("identity.team.change", name, department)
                .onSave(
                        seen,
                        () -> latest(organisation.teams(), each -> each.id().equals(seen.id()), seen),
                        now -> {
                            organisation.changeTeam(
                                    seen.id(),
                                    now.version(),
                                    FormDialog.merged(name.getValue(), seen.name(), now.name()),
                                    FormDialog.merged(
                                            Objects.requireNonNull(id(department)),
                                            seen.department(),
                                            now.department()));
                            done.run();
                        });
    }

    private static FormDialog form(String titleKey, TextField name, ComboBox<DepartmentRef> department) {
        return new FormDialog(titleKey, "ui.save").wide("name", name).wide("department", department);
    }

    private static <T> T latest(List<T> all, Predicate<T> same, T otherwise) {
        return all.stream().filter(same).findFirst().orElse(otherwise);
    }

    private static TextField name(String now) {
        var name = new TextField(Words.text("identity.unit.name"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        name.setAutofocus(true);
        name.setValue(now);
        return name;
    }

    private static ComboBox<DepartmentRef> department(
            String labelKey, Directory directory, @Nullable DepartmentId now) {
        var department = new ComboBox<DepartmentRef>(Words.text(labelKey));
        department.setItems(directory.departments());
        department.setItemLabelGenerator(DepartmentRef::name);
        department.setClearButtonVisible(true);
        if (now != null) {
            directory.department(now).ifPresent(department::setValue);
        }
        return department;
    }

    private static @Nullable DepartmentId id(ComboBox<DepartmentRef> department) {
        DepartmentRef chosen = department.getValue();
        return chosen == null ? null : chosen.id();
    }
}
