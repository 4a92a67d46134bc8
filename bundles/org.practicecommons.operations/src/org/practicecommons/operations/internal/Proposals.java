package org.practicecommons.operations.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicecommons.base.Session;
import org.practicecommons.exchange.PickLists;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;

/** Titles of records that somebody may pick; not those of people, for a template goes from hand to hand. */
public final class Proposals implements PickLists {

    private static final int MOST = 1000;
    private static final int MOST_LOOKED_AT = 20_000;

    private final OpenHome home;
    private final Session session;
    private final Map<String, List<RecordLabel>> byKind = new HashMap<>();
    private final Map<String, List<RecordLabel>> byScheme = new HashMap<>();

    public Proposals(OpenHome home, Session session) {
        this.home = home;
        this.session = session;
    }

    @Override
    public List<String> of(Field field, Locale language) {
        List<RecordLabel> all = new ArrayList<>();
        for (Kind kind : field.targets()) {
            if (kind.isRecord() && !kind.title().personal()) {
                all.addAll(byKind.computeIfAbsent(kind.name(), this::all));
            }
        }
        List<RecordLabel> fitting = field.scheme().map(key -> byScheme.computeIfAbsent(key,
                any -> new Schemes(home, session).in(key, all))).orElse(all);
        return fitting.size() > MOST ? List.of() : words(fitting, language);
    }

    private List<RecordLabel> all(String kind) {
        return home.projections().ledger(ledger -> ledger.list(ListRequest.ofKind(kind, MOST_LOOKED_AT), session))
                .records().stream().filter(record -> !record.labels().isEmpty()).toList();
    }

    private static List<String> words(List<RecordLabel> records, Locale language) {
        Map<String, Long> often = records.stream().collect(Collectors.groupingBy(
                record -> record.label(language).toLowerCase(Locale.ROOT), Collectors.counting()));
        return records.stream().map(record -> often.get(record.label(language).toLowerCase(Locale.ROOT)) == 1
                ? record.label(language) : record.label(language) + " <" + record.iri() + ">").toList();
    }
}
