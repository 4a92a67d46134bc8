package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.base.Table;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.journal.Revision;
import org.practicecommons.operations.internal.Mentions;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.SavedSearches;
import org.practicecommons.operations.internal.Unanswered;
import org.practicecommons.operations.internal.Persons;
import org.practicecommons.search.ListRequest;
import org.practicecommons.search.RecordLabel;
import org.practicecommons.search.RevisionSummary;

/** All that is held on a person: every record, revision, quote and contact that names them. */
public final class HeldOn extends Operation<Table> {

    private static final int MOST_PERSONS = 100;

    private final String person;

    public HeldOn(String person) {
        this.person = person;
    }

    @Override
    Optional<Right> needed() {
        return Optional.of(Right.ADMINISTER);
    }

    @Override
    Table execute(OpenHome home, Session session, Progress progress) {
        Set<String> iris = recordsOf(home, session);
        Set<String> called = new LinkedHashSet<>();
        for (String iri : iris) {
            called.addAll(new Persons(home).calledIn(home.projections().ledger(ledger -> ledger.history(iri))));
        }
        if (iris.isEmpty()) {
            called.add(person);
        }
        Wording wording = new Wording(home, session);
        List<List<String>> rows = new ArrayList<>();
        Mentions mentions = new Mentions(home, iris, called);
        mentions.forEach(progress, mention -> {
            if (session.maySee(mention.revision().audience())) {
                rows.addAll(rows(home, session, wording, mention));
            }
        });
        mentions.forEachReason((entry, why) -> {
            if (entry.revisions().stream().allMatch(revision -> session.maySee(revision.audience()))) {
                rows.add(List.of(entry.revisions().stream().map(Revision::record).findFirst().orElse(""), "", "", "",
                        "why", why, entry.id().substring(0, 12), entry.when().toString(), ""));
            }
        });
        rows.addAll(privateRows(home, session, wording, mentions));
        return new Table(List.of("record", "kind", "label", "part", "field", "value", "revision", "when", "live"), rows,
                false);
    }

    /** The person's record by IRI, or every person record that has this name. */
    private Set<String> recordsOf(OpenHome home, Session session) {
        if (!home.projections().ledger(ledger -> ledger.history(person)).isEmpty()) {
            return Set.of(person);
        }
        return home.projections().ledger(ledger -> ledger.list(new ListRequest("Person", person, 0, MOST_PERSONS,
                ListRequest.Order.LABEL), session)).records().stream()
                .filter(found -> found.labels().stream().anyMatch(name -> name.text().equalsIgnoreCase(person)))
                .map(RecordLabel::iri).collect(Collectors.toSet());
    }

    private static List<List<String>> rows(OpenHome home, Session session, Wording wording, Mentions.Mention mention) {
        String record = mention.revision().record();
        RevisionSummary head = home.projections().ledger(ledger -> ledger.head(record)).orElseThrow();
        String live = head.id().equals(mention.revision().id()) ? "heldOn.yes" : "heldOn.no";
        return wording.statements(record, mention.payload(), mention.statements()).stream().map(difference -> List.of(
                record, head.kind(), head.label().label(session.language()), difference.part(), difference.label(),
                String.join("; ", difference.added()), mention.revision().id().hex().substring(0, 12),
                mention.entry().when().toString(),
                Message.of(Operation.class, live).in(session.language()))).toList();
    }

    /** Drafts, saved searches and queries, questions, and what imports remember of files, which is kept in full. */
    private static List<List<String>> privateRows(OpenHome home, Session session, Wording wording, Mentions mentions) {
        List<List<String>> rows = new ArrayList<>();
        home.drafts().all().forEach(draft -> {
            Payload payload = Payload.of(draft.payload());
            List<Statement> found = mentions.statements(draft.iri(), payload);
            if (!found.isEmpty()) {
                rows.add(privateRow(session, "heldOn.draft", draft.iri(), draft.kind(), draft.title(),
                        values(wording.statements(draft.iri(), payload, found)), draft.saved().toString()));
            }
        });
        home.savedSearches().all().stream().map(SavedSearches.Kept::search)
                .filter(search -> mentions.says(search.name()) || mentions.says(search.request().words()))
                .forEach(search -> rows.add(privateRow(session, "heldOn.search", "", "", search.name(),
                        search.request().words(), search.saved().toString())));
        home.savedQueries().all().stream().filter(query -> mentions.says(query.name()) || mentions.says(query.sparql()))
                .forEach(query -> rows.add(privateRow(session, "heldOn.query", "", "", query.name(), query.sparql(),
                        query.saved().toString())));
        home.questions().all(Unanswered.today(home)).stream().filter(question -> mentions.says(question.words()))
                .forEach(question -> rows.add(privateRow(session, "heldOn.question", "", "", "", question.words(),
                        question.last().toString())));
        new ImportedBefore(home, session).kept().forEach((iri, payload) -> {
            List<Statement> found = mentions.statements(iri, payload);
            if (!found.isEmpty()) {
                Optional<RevisionSummary> head = home.projections().ledger(ledger -> ledger.head(iri));
                rows.add(privateRow(session, "heldOn.imported", iri, head.map(RevisionSummary::kind).orElse(""),
                        head.map(known -> known.label().label(session.language())).orElse(""),
                        values(wording.statements(iri, payload, found)), ""));
            }
        });
        return rows;
    }

    private static List<String> privateRow(Session session, String what, String iri, String kind, String label,
            String value, String when) {
        return List.of(iri, kind, label, "", Message.of(Operation.class, what).in(session.language()), value, "", when,
                Message.of(Operation.class, "heldOn.no").in(session.language()));
    }

    private static String values(List<FieldDifference> said) {
        return said.stream().flatMap(difference -> difference.added().stream()).collect(Collectors.joining("; "));
    }
}
