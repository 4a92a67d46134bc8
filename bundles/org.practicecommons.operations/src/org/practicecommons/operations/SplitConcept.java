package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.base.Audience;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Value;
import org.practicecommons.journal.NewRevision;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Writer;
import org.practicecommons.search.RevisionSummary;

/**
 * Makes several concepts of one. The new ones have its place in the tree, its schemes and its sources. Each record that
 * uses it goes over to those that the user gives it to; what nobody decided stays with the old concept, which is no
 * longer to be used and says what replaced it.
 */
public final class SplitConcept extends Operation<ConceptChange> {

    /**
     * One of the new concepts.
     *
     * @param labels what it is called, once a language
     * @param records IRIs of those that go over to it; a record may go over to several
     */
    public record Piece(List<LangText> labels, Set<String> records) {

        public Piece {
            labels = List.copyOf(labels);
            records = Set.copyOf(records);
        }
    }

    private final String iri;
    private final List<Piece> pieces;
    private final String why;
    private final boolean dryRun;

    public SplitConcept(String iri, List<Piece> pieces, String why, boolean dryRun) {
        this.iri = iri;
        this.pieces = List.copyOf(pieces);
        this.why = why;
        this.dryRun = dryRun;
    }

    @Override
    ConceptChange execute(OpenHome home, Session session, Progress progress) {
        if (pieces.size() < 2 || pieces.stream().anyMatch(piece -> piece.labels().isEmpty())) {
            throw ConceptWork.refusal("concept.fewPieces");
        }
        ConceptWork work = new ConceptWork(home, session, why, dryRun, progress);
        Map<String, Piece> named = new LinkedHashMap<>();
        pieces.forEach(piece -> named.put(home.newIri(), piece));
        home.writer().alone(() -> {
            splitItself(home, session, work, named);
            return null;
        });
        Set<String> given = new HashSet<>();
        pieces.forEach(piece -> given.addAll(piece.records()));
        Set<String> seen = new LinkedHashSet<>();
        ConceptRewriting rewriting = new ConceptRewriting(home.model(), iri);
        Set<String> concepts = new HashSet<>(named.keySet());
        concepts.add(iri);
        work.rewrite(iri, concepts, (record, payload) -> {
            seen.add(record);
            return given.contains(record) ? rewriting.to(record, payload, takers(named, record)) : payload;
        });
        given.stream().filter(record -> !seen.contains(record)).sorted()
                .forEach(record -> work.tell("concept.notUsedThere", record, "iri", record));
        return work.finish();
    }

    private static List<String> takers(Map<String, Piece> named, String record) {
        return named.entrySet().stream().filter(entry -> entry.getValue().records().contains(record))
                .map(Map.Entry::getKey).toList();
    }

    private void splitItself(OpenHome home, Session session, ConceptWork work, Map<String, Piece> named) {
        RevisionSummary head = work.concept(iri);
        home.writer().requireChange(session, Optional.of(head));
        if (head.audience().equals(Audience.PUBLIC)) {
            Writer.require(session, Right.PUBLISH);
        }
        ConceptEdit old = work.edit(head);
        if (old.isDeprecated()) {
            throw ConceptWork.refusal("concept.splitBefore", "label", work.label(head), "activity", head.activity());
        }
        List<NewRevision> revisions = new ArrayList<>();
        named.forEach((name, piece) -> {
            ConceptEdit piecewise = ConceptEdit.ofNew(home.model(), name).add("prefLabel", piece.labels().stream()
                    .map(label -> Value.text(label.text(), label.language())).toList());
            for (String field : List.of("inScheme", "broader", "sources", "citedPlace", "status")) {
                piecewise.add(field, old.values(field));
            }
            Payload payload = piecewise.payload();
            revisions.add(new NewRevision(name, List.of(), head.audience(), false, payload.bytes()));
            work.created(name);
        });
        work.after(head, old.deprecate(named.keySet()).payload()).ifPresent(revisions::add);
        work.write(revisions);
    }
}
