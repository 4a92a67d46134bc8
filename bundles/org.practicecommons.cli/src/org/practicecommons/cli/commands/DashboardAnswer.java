package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.base.Message;
import org.practicecommons.base.Table;
import org.practicecommons.cli.output.Answer;
import org.practicecommons.operations.dashboard.Bar;
import org.practicecommons.operations.dashboard.Dashboard;
import org.practicecommons.operations.dashboard.Gap;
import org.practicecommons.operations.dashboard.Series;

/** A dashboard as tables with bars, or as data. */
final class DashboardAnswer {

    private static final int LONGEST = 24;

    private final Answer answer;
    private final Locale language;

    DashboardAnswer(CommandContext context) {
        answer = context.answer();
        language = context.invocation().language();
    }

    void lines(Dashboard dashboard) {
        for (Series series : dashboard.series()) {
            answer.line("");
            answer.line(series.title().in(language));
            answer.line(series.says().in(language));
            if (!series.bars().isEmpty()) {
                answer.table(table(dashboard, series));
            }
            if (series.more() > 0) {
                answer.line(Message.of(DashboardCommand.class, "dashboard.more", "more", series.more()).in(language));
            }
        }
    }

    private Table table(Dashboard dashboard, Series series) {
        long most = series.bars().stream().mapToLong(Bar::value).max().orElse(1);
        boolean gaps = series.id().equals(Dashboard.GAPS);
        String last = Message.of(DashboardCommand.class, gaps ? "dashboard.why" : "dashboard.bar").in(language);
        return new Table(List.of(Message.of(DashboardCommand.class, "dashboard.name").in(language),
                Message.of(DashboardCommand.class, "dashboard.count").in(language), last),
                series.bars().stream().map(bar -> List.of(bar.label(), String.valueOf(bar.value()), gaps
                        ? dashboard.gap(bar.key()).map(this::why).orElse("") : bar(bar.value(), most))).toList(),
                false);
    }

    private static String bar(long value, long most) {
        return value == 0 ? "" : "█".repeat((int) Math.max(1, Math.round((double) LONGEST * value / most)));
    }

    private String why(Gap gap) {
        return String.join(" ", evidence(gap)) + "  " + gap.key();
    }

    private List<String> evidence(Gap gap) {
        return gap.evidence().stream().map(sentence -> sentence.in(language)).toList();
    }

    Map<String, Object> data(Dashboard dashboard) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("at", dashboard.at().toString());
        data.put("series", dashboard.series().stream().map(this::data).toList());
        data.put("gaps", dashboard.gaps().stream().map(this::data).toList());
        return data;
    }

    private Map<String, Object> data(Series series) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", series.id());
        data.put("title", series.title().in(language));
        data.put("says", series.says().in(language));
        data.put("values", series.bars().stream().map(DashboardAnswer::data).toList());
        data.put("more", series.more());
        return data;
    }

    private static Map<String, Object> data(Bar bar) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("key", bar.key());
        data.put("label", bar.label());
        data.put("value", bar.value());
        return data;
    }

    private Map<String, Object> data(Gap gap) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("key", gap.key());
        data.put("label", gap.label());
        data.put("field", gap.field());
        data.put("evidence", evidence(gap));
        data.put("called", gap.called());
        return data;
    }
}
