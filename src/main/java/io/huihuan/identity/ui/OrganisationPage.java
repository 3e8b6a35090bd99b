package io.huihuan.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.Route;
import io.huihuan.identity.Directory;
import io.huihuan.identity.Organisation;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.part.StateBadge;
import io.huihuan.ui.part.Tone;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;

/** As an administrator I see the tree of departments with their teams, and make, rename and move either. */
@Route("admin/organisation")
@RolesAllowed("PEOPLE_ADMIN")
class OrganisationPage extends Page {

    private final Organisation organisation;
    private final Directory directory;
    private final TreeGrid<Unit> tree = new TreeGrid<>();

    OrganisationPage(Organisation organisation, Directory directory) {
        super("identity.organisation.title");
        this.organisation = organisation;
        this.directory = directory;
        var team = new Button(
                Words.text("identity.team.new"),
                pressed -> UnitDialogs.newTeam(directory, organisation, this::reload)
                        .open());
        var department = new Button(
                Words.text("identity.department.new"),
                pressed -> UnitDialogs.newDepartment(directory, organisation, this::reload)
                        .open());
        department.addThemeVariants(ButtonVariant.PRIMARY);
        header().actions(team, department);
        columns();
        add(tree);
        reload();
    }

    private void columns() {
        tree.addClassName("fill");
        tree.setSelectionMode(Grid.SelectionMode.NONE);
        tree.setEmptyStateComponent(new EmptyState(
                VaadinIcon.FILE_TREE, "identity.organisation.empty", "identity.organisation.empty.advice"));
        tree.addComponentHierarchyColumn(this::name)
                .setHeader(Words.text("identity.unit.name"))
                .setFlexGrow(3);
        tree.addComponentColumn(OrganisationPage::kind)
                .setHeader(Words.text("identity.unit.kind"))
                .setAutoWidth(true);
        tree.addColumn(unit -> Words.number(unit.people()))
                .setHeader(Words.text("identity.unit.people"))
                .setAutoWidth(true);
    }

    private Button name(Unit unit) {
        var open = new Button(unit.name(), pressed -> change(unit));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("link");
        return open;
    }

    private void change(Unit unit) {
        switch (unit) {
            case Unit.OfDepartment of ->
                UnitDialogs.change(of.department(), directory, organisation, this::reload)
                        .open();
            case Unit.OfTeam of ->
                UnitDialogs.change(of.team(), directory, organisation, this::reload)
                        .open();
        }
    }

    private static Div kind(Unit unit) {
        var badges = new Div();
        badges.addClassName("badges");
        switch (unit) {
            case Unit.OfDepartment department ->
                badges.add(new StateBadge(Tone.INFO, VaadinIcon.BUILDING, Words.text("identity.unit.department")));
            case Unit.OfTeam team -> {
                badges.add(new StateBadge(Tone.NEUTRAL, VaadinIcon.GROUP, Words.text("identity.unit.team")));
                if (team.team().imported()) {
                    badges.add(new StateBadge(Tone.INFO, VaadinIcon.DOWNLOAD_ALT, Words.text("identity.imported")));
                }
            }
        }
        return badges;
    }

    private void reload() {
        var units = new Units(organisation.departments(), organisation.teams());
        tree.setItems(units.tops(), units::below);
        tree.expandRecursively(units.tops(), Units.DEEPEST);
    }
}
