package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Value;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RevisionSummary;

/**
 * Makes one concept of two: what used the first uses the second, which takes over its words, its place in the tree, its
 * relations and mappings. The first stays, no longer to be used, and says what replaced it. Records that the session
 * may not see or change keep it.
 */
public final class MergeConcepts extends Operation<ConceptChange> {

    private final String from;
    private final String into;
    private final String why;
    private final boolean dryRun;

    public MergeConcepts(String from, String into, String why, boolean dryRun) {
        this.from = from;
        this.into = into;
        this.why = why;
        this.dryRun = dryRun;
    }

    @Override
    ConceptChange execute(OpenHome home, Session session, Progress progress) {
        ConceptWork work = new ConceptWork(home, session, why, dryRun, progress);
        ConceptTree tree = new ConceptTree(home, session);
        Set<String> above = tree.above(into);
        List<String> up = iris(work.edit(work.concept(from)).values("broader")).stream()
                .filter(one -> !one.equals(into) && !one.equals(from) && !tree.above(one).contains(into)).toList();
        List<String> more = up.stream().filter(one -> !above.contains(one)).toList();
        home.writer().alone(() -> {
            mergeThemselves(home, session, work, more);
            return null;
        });
        ConceptRewriting rewriting = new ConceptRewriting(home.model(), from);
        work.rewrite(from, Set.of(from, into), (record, payload) -> above.contains(record)
                ? rewriting.without(record, payload, up) : rewriting.to(record, payload, List.of(into)));
        return work.finish();
    }

    /** @param up what the second is to be narrower than besides */
    private void mergeThemselves(OpenHome home, Session session, ConceptWork work, List<String> up) {
        RevisionSummary old = work.concept(from);
        RevisionSummary target = work.concept(into);
        ConceptEdit source = work.edit(old);
        ConceptEdit kept = work.edit(target);
        work.requireReplacement(old, target);
        home.writer().requireChange(session, Optional.of(old));
        home.writer().requireChange(session, Optional.of(target));
        if (source.isDeprecated() && source.says("replacedBy", into)) {
            work.resume(old);
        }
        kept.forget(from);
        if (target.audience().isWithin(old.audience())) {
            carryOver(source, kept, up);
        } else {
            work.tell("concept.wordsStay", from, "from", work.label(old), "into", work.label(target));
        }
        Payload ended = source.empty("broader", "related").deprecate(List.of(into)).payload();
        work.write(Stream.of(work.after(target, kept.payload()), work.after(old, ended))
                .flatMap(Optional::stream).toList());
    }

    private void carryOver(ConceptEdit source, ConceptEdit kept, List<String> up) {
        Set<Value> words = new HashSet<>(kept.values("prefLabel"));
        words.addAll(kept.values("altLabel"));
        List<Value> more = new ArrayList<>(source.values("prefLabel"));
        more.addAll(source.values("altLabel"));
        more.removeAll(words);
        Value itself = new Value.Iri(into);
        kept.add("altLabel", more).add("broader", up.stream().map(Value.Iri::new).toList());
        for (String field : List.of("hiddenLabel", "related", "exactMatch", "closeMatch", "sources")) {
            kept.add(field, source.values(field).stream().filter(value -> !value.equals(itself)).toList());
        }
        kept.forget(from);
    }

    private static List<String> iris(List<Value> values) {
        return values.stream().filter(Value.Iri.class::isInstance).map(value -> ((Value.Iri) value).iri()).toList();
    }
}
