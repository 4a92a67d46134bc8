package org.practicecommons.cli.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicecommons.bench.search.Latency;
import org.practicecommons.bench.search.SearchBench;
import org.practicecommons.bench.search.SearchBench.Figure;
import org.practicecommons.bench.search.SearchBench.Who;
import org.practicecommons.cli.output.Answer;

/** Writes how fast each system answered, as it comes in, and how ours compares. */
final class SearchFigures implements SearchBench.Listener {

    private final Answer answer;
    private final boolean json;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Map<String, Object>> loads = new ArrayList<>();

    SearchFigures(Answer answer, boolean json) {
        this.answer = answer;
        this.json = json;
    }

    @Override
    public void loaded(int size, Who system, double seconds) {
        loads.add(Map.of("size", size, "system", name(system), "seconds", rounded(seconds)));
        line("%,9d practices loaded by %-7s in %,.1f s", size, name(system), seconds);
    }

    @Override
    public void measured(Figure figure) {
        figures.add(figure);
        Latency latency = figure.latency();
        line("%,9d %-12s %d clients %-7s %,10.1f/s  p50 %8.2f  p95 %8.2f  p99 %8.2f ms  %,9d found", figure.size(),
                figure.questions(), figure.clients(), name(figure.system()), latency.perSecond(), latency.p50(),
                latency.p95(), latency.p99(), figure.matches());
    }

    /** How ours compares with each of the others. */
    void end() {
        List<Map<String, Object>> ratios = figures.stream().filter(figure -> figure.system() != Who.OURS)
                .flatMap(peer -> figures.stream().filter(ours -> isSame(ours, peer)).map(ours -> ratio(ours, peer)))
                .toList();
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("loads", loads);
            all.put("results", figures.stream().map(SearchFigures::data).toList());
            all.put("ratios", ratios);
            answer.json(all);
        } else {
            ratios.forEach(ratio -> line("%,9d %-12s %d clients  ours / %-7s throughput %8.2f  p95 %6.2f",
                    ratio.values().toArray()));
        }
    }

    private static boolean isSame(Figure ours, Figure peer) {
        return ours.system() == Who.OURS && ours.size() == peer.size() && ours.clients() == peer.clients()
                && ours.questions().equals(peer.questions());
    }

    private static Map<String, Object> ratio(Figure ours, Figure peer) {
        Map<String, Object> ratio = new LinkedHashMap<>();
        ratio.put("size", ours.size());
        ratio.put("questions", ours.questions());
        ratio.put("clients", ours.clients());
        ratio.put("peer", name(peer.system()));
        ratio.put("throughput", rounded(ours.latency().perSecond() / peer.latency().perSecond()));
        ratio.put("p95", rounded(ours.latency().p95() / peer.latency().p95()));
        return ratio;
    }

    private static Map<String, Object> data(Figure figure) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("size", figure.size());
        data.put("questions", figure.questions());
        data.put("clients", figure.clients());
        data.put("system", name(figure.system()));
        data.put("perSecond", rounded(figure.latency().perSecond()));
        data.put("p50", rounded(figure.latency().p50()));
        data.put("p95", rounded(figure.latency().p95()));
        data.put("p99", rounded(figure.latency().p99()));
        data.put("answers", figure.latency().answers());
        data.put("found", figure.matches());
        return data;
    }

    private static String name(Who system) {
        return system.name().toLowerCase(Locale.ROOT);
    }

    private void line(String format, Object... values) {
        if (!json) {
            answer.lineNow(String.format(Locale.ROOT, format, values));
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1e3) / 1e3;
    }
}
