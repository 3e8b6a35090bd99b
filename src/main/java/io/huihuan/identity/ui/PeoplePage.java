package io.huihuan.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.huihuan.identity.Directory;
import io.huihuan.identity.People;
import io.huihuan.identity.PersonId;
import io.huihuan.identity.PersonLine;
import io.huihuan.ui.frame.Page;
import io.huihuan.ui.part.Confirmation;
import io.huihuan.ui.part.EmptyState;
import io.huihuan.ui.part.FilterBar;
import io.huihuan.ui.refusal.Refusals;
import io.huihuan.ui.words.Words;
import jakarta.annotation.security.RolesAllowed;

/**
 * As an administrator I find a person by name or account, take somebody on, change what a person may do, give a new
 * password, and end somebody's access; each takes effect within seconds.
 */
@Route("admin/people")
@RolesAllowed("PEOPLE_ADMIN")
class PeoplePage extends Page implements BeforeEnterObserver {

    private final People people;
    private final Directory directory;
    private final Grid<PersonLine> list = new Grid<>();
    private final FilterBar filters;

    PeoplePage(People people, Directory directory) {
        super("identity.people.title");
        this.people = people;
        this.directory = directory;
        filters = new FilterBar(this::reload)
                .text("q", "identity.people.filter")
                .toggle("all", "identity.people.filter.all");
        var create = new Button(Words.text("identity.person.new"), pressed -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        header().actions(create);
        columns();
        list.setItems(
                query -> people.list(text(), everybody(), VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
                query -> (int) people.count(text(), everybody()));
        add(filters, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        filters.read(entering.getLocation());
    }

    private void columns() {
        list.addClassName("fill");
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.setMultiSort(false);
        list.setEmptyStateComponent(
                new EmptyState(VaadinIcon.USERS, "identity.people.empty", "identity.people.empty.advice"));
        list.addComponentColumn(this::name)
                .setHeader(Words.text("identity.person.name"))
                .setSortProperty("name")
                .setAutoWidth(true);
        list.addColumn(PersonLine::account)
                .setHeader(Words.text("identity.person.account"))
                .setSortProperty("account")
                .setAutoWidth(true);
        list.addColumn(PersonLine::departmentName)
                .setHeader(Words.text("identity.person.department"))
                .setAutoWidth(true);
        list.addColumn(person -> Words.list(person.teamNames()))
                .setHeader(Words.text("identity.person.teams"))
                .setFlexGrow(2);
        list.addColumn(person -> Words.list(person.roles()))
                .setHeader(Words.text("identity.person.roles"))
                .setFlexGrow(2);
        list.addComponentColumn(PersonBadges::new)
                .setHeader(Words.text("identity.person.state"))
                .setAutoWidth(true);
        list.addComponentColumn(person -> new PersonVerbs(person, () -> password(person), () -> switchAccess(person)))
                .setHeader(Words.text("identity.person.verbs"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Button name(PersonLine person) {
        var open = new Button(person.name(), pressed -> change(person.id()));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("link");
        return open;
    }

    private void create() {
        PersonDialog.create(directory, people, this::reload).open();
    }

    private void change(PersonId person) {
        PersonDialog.change(people.get(person), directory, people, this::reload).open();
    }

    private void password(PersonLine person) {
        new PasswordDialog(person, people, this::reload).open();
    }

    private void switchAccess(PersonLine person) {
        if (person.enabled()) {
            Confirmation.askDangerous(
                    "identity.person.disable.question",
                    Words.text("identity.person.disable.advice", person.name()),
                    "identity.person.disable",
                    () -> act(() -> people.disable(person.id(), person.version())));
        } else {
            act(() -> people.enable(person.id(), person.version()));
        }
    }

    private void act(Runnable verb) {
        try {
            verb.run();
            reload();
        } catch (RuntimeException refused) {
            Refusals.show(refused, this::reload);
        }
    }

    private void reload() {
        list.getDataProvider().refreshAll();
    }

    private String text() {
        return filters.text("q").orElse("");
    }

    private boolean everybody() {
        return filters.isOn("all");
    }
}
