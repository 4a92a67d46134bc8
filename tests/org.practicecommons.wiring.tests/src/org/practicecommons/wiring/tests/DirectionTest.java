package org.practicecommons.wiring.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Who may lean on whom, read from the wires that the framework made:
 * workbench → ui areas → ui → operations ← cli; operations → checks, exchange, search → graph → journal, model → base;
 * meaning → search.
 */
class DirectionTest {

    private static final Set<String> BELOW_GRAPH = Set.of("base", "model", "journal");
    /**
     * What operations answer with are values of these bundles; that heads hold nothing but values is a rule on sources.
     */
    private static final Set<String> HEAD =
            Set.of("base", "model", "operations", "journal", "graph", "search", "checks");
    private static final Set<String> AREA = with(HEAD, "model.edit", "ui");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("base", Set.of()),
            Map.entry("lib.elk", Set.of()),
            Map.entry("lib.jena", Set.of()),
            Map.entry("lib.lucene", Set.of()),
            Map.entry("lib.onnx", Set.of()),
            Map.entry("lib.pdf", Set.of()),
            Map.entry("lib.poi", Set.of()),
            Map.entry("model", Set.of("base")),
            Map.entry("model.edit", Set.of("base", "model")),
            Map.entry("journal", Set.of("base")),
            Map.entry("graph", with(BELOW_GRAPH, "lib.jena")),
            Map.entry("search", with(BELOW_GRAPH, "graph", "lib.lucene")),
            Map.entry("meaning", Set.of("search", "lib.onnx")),
            Map.entry("checks", with(BELOW_GRAPH, "graph")),
            Map.entry("exchange", with(BELOW_GRAPH, "graph", "lib.jena", "lib.pdf", "lib.poi")),
            Map.entry("operations", with(BELOW_GRAPH, "model.edit", "graph", "search", "checks", "exchange",
                    "lib.elk")),
            Map.entry("bench", with(HEAD, "exchange", "lib.jena", "lib.lucene")),
            Map.entry("cli", with(HEAD, "bench")),
            Map.entry("ui", with(HEAD, "model.edit")),
            Map.entry("ui.explorer", AREA),
            Map.entry("ui.editor", AREA),
            Map.entry("ui.search", AREA),
            Map.entry("ui.curation", AREA),
            Map.entry("ui.adoption", AREA),
            Map.entry("example", with(AREA, "exchange")),
            Map.entry("workbench", with(AREA, "ui.explorer", "ui.editor", "ui.search", "ui.curation", "ui.adoption",
                    "cli")));

    private static final List<String> WINDOW = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui",
            "org.eclipse.e4.ui");

    @Test
    void everyBundleHasARule() {
        List<String> without = OurBundles.all().stream().map(OurBundles::shortName)
                .filter(name -> !ALLOWED.containsKey(name)).toList();
        assertEquals(List.of(), without, "say in this test what the new bundle may use");
    }

    @Test
    void bundlesLeanOnlyOnWhatIsBelowThem() {
        List<String> broken = new ArrayList<>();
        for (Bundle bundle : OurBundles.all()) {
            String user = OurBundles.shortName(bundle);
            for (Bundle used : usedBy(bundle)) {
                boolean ours = used.getSymbolicName().startsWith("org.practicecommons.");
                if (ours && used != bundle
                        && !ALLOWED.getOrDefault(user, Set.of()).contains(OurBundles.shortName(used))) {
                    broken.add(user + " uses " + OurBundles.shortName(used));
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void nothingBelowTheWindowKnowsIt() {
        List<String> broken = new ArrayList<>();
        for (Bundle bundle : OurBundles.all()) {
            String user = OurBundles.shortName(bundle);
            boolean windowed = user.equals("ui") || user.startsWith("ui.")
                    || List.of("workbench", "example").contains(user);
            for (Bundle used : usedBy(bundle)) {
                if (!windowed && WINDOW.stream().anyMatch(used.getSymbolicName()::startsWith)) {
                    broken.add(user + " uses " + used.getSymbolicName());
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static Set<Bundle> usedBy(Bundle bundle) {
        Set<Bundle> used = new LinkedHashSet<>();
        for (BundleWire wire : bundle.adapt(BundleWiring.class).getRequiredWires(null)) {
            used.add(wire.getProvider().getBundle());
        }
        return used;
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
