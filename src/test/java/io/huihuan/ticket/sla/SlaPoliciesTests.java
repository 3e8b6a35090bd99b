package io.huihuan.ticket.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.huihuan.shared.refusal.Forbidden;
import io.huihuan.shared.refusal.Invalid;
import io.huihuan.shared.refusal.RuleBroken;
import io.huihuan.testing.Company;
import io.huihuan.testing.DatabaseTest;
import io.huihuan.ticket.ComplaintGrade;
import io.huihuan.ticket.Urgency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

@DatabaseTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class SlaPoliciesTests {

    @Autowired
    private SlaPolicies policies;

    @Autowired
    private Company company;

    private final String name = "策略" + UUID.randomUUID();
    private Company.Department here;

    @BeforeEach
    void openDepartment() {
        here = company.openDepartment();
    }

    /** Other tests count on the shipped policies. */
    @AfterEach
    void switchOwnPoliciesOff() {
        own().forEach(each -> act(() -> policies.reorder(each.id(), each.version(), Integer.MAX_VALUE)));
        own().forEach(each -> act(() -> policies.setActive(each.id(), each.version(), false)));
    }

    @Test
    void shipsWithTermsForEveryUrgencyAndGrade() {
        assertThat(policies.terms(null, Urgency.URGENT).firstResponseMinutes()).isEqualTo(15);
        assertThat(policies.terms(ComplaintGrade.GRADE_1, Urgency.LOW).resolutionMinutes())
                .isEqualTo(240);
        assertThat(policies.terms(null, Urgency.MEDIUM).calendar()).isNotNull();
        assertThat(policies.terms(null, Urgency.LOW).resolutionMinutes()).isEqualTo(4320);
    }

    @Test
    void letsTheFirstMatchWin() {
        PolicyRow added = add(everything(30));
        assertThat(policies.terms(null, Urgency.LOW).policyName()).isNotEqualTo(name);

        act(() -> policies.reorder(added.id(), added.version(), 0));
        assertThat(policies.terms(null, Urgency.LOW).policyName()).isEqualTo(name);
        assertThat(policies.terms(ComplaintGrade.GRADE_1, Urgency.URGENT).policyName())
                .isEqualTo(name);

        PolicyRow first = now(added);
        assertThat(first.position()).isZero();
        act(() -> policies.setActive(first.id(), first.version(), false));
        assertThat(policies.terms(null, Urgency.LOW).policyName()).isNotEqualTo(name);
    }

    @Test
    void takesOtherTermsAtOnce() {
        PolicyRow added = add(everything(30));
        act(() -> policies.reorder(added.id(), added.version(), 0));
        PolicyRow seen = now(added);
        act(() -> policies.change(seen.id(), seen.version(), everything(45)));

        assertThat(policies.terms(null, Urgency.HIGH).firstResponseMinutes()).isEqualTo(45);
        refused("sla.changed", () -> policies.change(seen.id(), seen.version(), everything(60)));
    }

    @Test
    void leavesNoUrgencyWithoutTerms() {
        PolicyRow low = as(() -> policies.all()).stream()
                .filter(each -> each.active() && each.policy().urgencies().contains(Urgency.LOW))
                .findFirst()
                .orElseThrow();

        refused("sla.uncovered", () -> policies.setActive(low.id(), low.version(), false));
        PolicyDraft was = low.policy();
        refused(
                "sla.uncovered",
                () -> policies.change(
                        low.id(),
                        low.version(),
                        new PolicyDraft(was.name(), Set.of(), Set.of(Urgency.HIGH), 60, 120, true, null, true)));
        assertThat(now(low)).isEqualTo(low);
    }

    @Test
    void refusesTargetsThatMakeNoSense() {
        invalid("name", new PolicyDraft(" ", Set.of(), Set.of(), 60, 120, false, null, true));
        invalid("firstResponseMinutes", new PolicyDraft(name, Set.of(), Set.of(), 0, 120, false, null, true));
        invalid("firstResponseMinutes", new PolicyDraft(name, Set.of(), Set.of(), 180, 120, false, null, true));
        invalid("resolutionMinutes", new PolicyDraft(name, Set.of(), Set.of(), 60, 600_000, false, null, true));
    }

    @Test
    void isKeptByAdministratorsOnly() {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> company.as(here.supervisor, policies::all));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> company.as(here.supervisor, () -> policies.add(everything(30))));
    }

    private List<PolicyRow> own() {
        return as(() -> policies.all()).stream()
                .filter(each -> each.policy().name().equals(name))
                .toList();
    }

    private PolicyDraft everything(int firstResponse) {
        return new PolicyDraft(name, Set.of(), Set.of(), firstResponse, 480, false, null, true);
    }

    private PolicyRow add(PolicyDraft draft) {
        return as(() -> policies.add(draft));
    }

    private PolicyRow now(PolicyRow row) {
        return as(() -> policies.all()).stream()
                .filter(each -> each.id().equals(row.id()))
                .findFirst()
                .orElseThrow();
    }

    private void invalid(String field, PolicyDraft draft) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> add(draft))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private void refused(String code, Runnable verb) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> act(verb))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private <T> T as(Supplier<T> work) {
        return company.as(here.administrator, work);
    }

    private void act(Runnable verb) {
        as(() -> {
            verb.run();
            return name;
        });
    }
}
