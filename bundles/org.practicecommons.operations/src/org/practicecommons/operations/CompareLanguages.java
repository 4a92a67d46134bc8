package org.practicecommons.operations;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.TextHistory;
import org.practicecommons.search.RevisionSummary;

/**
 * Finds the texts of a record of which one language was changed after another, and those that are not translated.
 * Texts that were saved together, or in one activity, are equally old. Only fields with one text in each language
 * count: other names need not translate each other. What the session may not see neither counts nor shows.
 */
public final class CompareLanguages extends Operation<List<LanguageGap>> {

    private final String iri;

    public CompareLanguages(String iri) {
        this.iri = iri;
    }

    @Override
    List<LanguageGap> execute(OpenHome home, Session session, Progress progress) {
        RevisionSummary head = home.records().live(iri, session);
        List<RevisionSummary> visible = home.projections().ledger(ledger -> ledger.history(head.record())).stream()
                .filter(revision -> session.maySee(revision.audience()))
                .filter(revision -> revision.deleted() || home.journal().payload(revision.place()).isPresent())
                .toList();
        Map<TextHistory.Place, RevisionSummary> since = TextHistory.since(visible,
                revision -> texts(home, session, revision));
        RecordObject record = home.mapper().read(head.record(), home.records().payload(head, session));
        Actors actors = new Actors(home, session);
        List<LanguageGap> gaps = new ArrayList<>();
        Iterable<EObject> objects = () -> EcoreUtil.getAllContents(List.of(record.root()));
        for (EObject object : objects) {
            String part = object == record.root() ? "" : Titles.of(home.model(), object, session.language());
            for (Field field : home.model().kindOf(object).fields()) {
                if (field.type() == FieldType.TEXT && field.uniqueLanguage()) {
                    gaps.addAll(new Comparison(object, part, field, since, actors).gaps());
                }
            }
        }
        return gaps;
    }

    private static Map<TextHistory.Place, Set<String>> texts(OpenHome home, Session session, RevisionSummary revision) {
        return revision.deleted() ? Map.of()
                : TextHistory.texts(home.records().findPayload(revision, session).orElse(Payload.EMPTY));
    }

    /** The languages of one field beside each other. */
    private record Comparison(EObject object, String part, Field field,
            Map<TextHistory.Place, RevisionSummary> since, Actors actors) {

        List<LanguageGap> gaps() {
            String iri = RecordObject.iriOf(object).orElse("");
            Map<String, String> texts = new TreeMap<>();
            for (Object value : field.values(object)) {
                LangText text = (LangText) value;
                if (since.containsKey(place(iri, text.language()))) {
                    texts.put(text.language(), text.text());
                }
            }
            List<LanguageGap> gaps = new ArrayList<>();
            texts.forEach((language, text) -> newer(iri, texts.keySet(), language).ifPresent(newer -> gaps.add(
                    new LanguageGap(iri, part, field, language, Optional.of(text), newer, texts.get(newer),
                            older(language, newer, since.get(place(iri, newer)))))));
            if (!texts.isEmpty()) {
                LanguageGap.WANTED.stream().filter(language -> !texts.containsKey(language)).forEach(language -> {
                    String other = texts.keySet().iterator().next();
                    gaps.add(new LanguageGap(iri, part, field, language, Optional.empty(), other, texts.get(other),
                            LanguageGap.missing(language)));
                });
            }
            return gaps;
        }

        private TextHistory.Place place(String iri, String language) {
            return new TextHistory.Place(iri, field.term(), language);
        }

        /** The language that was changed last, if that was after this one. */
        private Optional<String> newer(String iri, Set<String> languages, String language) {
            RevisionSummary own = since.get(place(iri, language));
            return languages.stream().filter(other -> isAfter(since.get(place(iri, other)), own))
                    .max(Comparator.comparing(other -> since.get(place(iri, other)).sequence()));
        }

        private static boolean isAfter(RevisionSummary one, RevisionSummary other) {
            return one.sequence() > other.sequence()
                    && (one.activity().isEmpty() || !one.activity().equals(other.activity()));
        }

        private Message older(String language, String newer, RevisionSummary change) {
            Localised day = reader -> DateTimeFormatter.ofPattern("d MMMM yyyy", reader)
                    .format(change.when().atZone(ZoneId.systemDefault()));
            String who = actors.nameOf(change.actor());
            return Message.of(Operation.class, who.isEmpty() ? "languages.older" : "languages.olderBy",
                    "language", LanguageGap.named(language), "newer", LanguageGap.named(newer), "day", day, "who", who);
        }
    }
}
