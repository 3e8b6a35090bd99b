package io.huihuan.insight.ui.alert;

import com.vaadin.flow.router.QueryParameters;
import io.huihuan.insight.InsightFilter;
import io.huihuan.insight.alert.Finding;
import io.huihuan.ticket.TicketType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the rows behind an alert are looked at: the page of its figure, filtered as the alert was. */
public final class AlertLinks {

    private AlertLinks() {}

    /** A path with the filters every page of figures reads. */
    public static String rows(Finding finding) {
        return page(finding) + "?" + new QueryParameters(parameters(finding)).getQueryString();
    }

    private static String page(Finding finding) {
        return switch (finding.kind()) {
            case CSI_DOWN, CSAT_DOWN, NPS_DOWN -> "insight/satisfaction";
            case SLA_FIRST_RESPONSE_DOWN, SLA_RESOLUTION_DOWN -> "insight/timeliness";
            case REPEAT_RATE_UP, COMPLAINTS_SPIKE, PROBLEM_CLUSTER -> "insight/problems";
        };
    }

    private static Map<String, List<String>> parameters(Finding finding) {
        InsightFilter filter = finding.filter();
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("period", List.of("custom"));
        parameters.put("from", List.of(finding.after().from().toString()));
        parameters.put("to", List.of(finding.after().to().toString()));
        if (filter.category() != null) {
            parameters.put("category", List.of(filter.category()));
        }
        if (finding.department() != null) {
            parameters.put("department", List.of(finding.department().toString()));
        }
        if (filter.types().contains(TicketType.COMPLAINT)) {
            parameters.put("type", List.of(TicketType.COMPLAINT.name()));
        }
        return parameters;
    }
}
