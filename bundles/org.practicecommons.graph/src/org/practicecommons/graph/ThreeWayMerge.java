package org.practicecommons.graph;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.practicecommons.graph.internal.MergeRun;
import org.practicecommons.model.RecordModel;

/**
 * Brings together what two people made of one record. Property by property, and for texts that may be there once in
 * each language, language by language: what only one of them changed is taken; of properties with many values, both
 * one's additions and removals are; a value that one took away and the other changed stays, and so does a part with all
 * that was in it. Two different new values where only one can be are a collision.
 */
public final class ThreeWayMerge {

    /**
     * @param payload with their value where there is a collision
     * @param collisions for a person to decide; empty when all could be merged
     * @param revived IRIs of parts, and of subjects of properties, that one side removed and the other changed, and
     *     that were therefore kept
     */
    public record Result(Payload payload, List<Collision> collisions, Set<String> revived) {

        public Result {
            collisions = List.copyOf(collisions);
            revived = Set.copyOf(revived);
        }

        /** The payload with one's own values in these of the collisions, as somebody has decided. */
        public Payload keepingMine(String record, Collection<Collision> decided) {
            Set<Statement> statements = new LinkedHashSet<>(payload.statements());
            for (Collision collision : decided) {
                statements.removeAll(statements(collision, collision.theirs()));
                statements.addAll(statements(collision, collision.mine()));
            }
            return Payload.of(record, statements);
        }

        private static List<Statement> statements(Collision collision, Set<Value> values) {
            return values.stream().map(value -> new Statement(collision.subject(), collision.predicate(), value))
                    .toList();
        }
    }

    private ThreeWayMerge() {
    }

    /**
     * @param base what both started from
     * @param mine what is to be saved
     * @param theirs what was saved in the meantime
     */
    public static Result merge(Payload base, Payload mine, Payload theirs, RecordModel model) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return new Result(theirs, List.of(), Set.of());
        }
        if (theirs.equals(base)) {
            return new Result(mine, List.of(), Set.of());
        }
        return new MergeRun(base, mine, theirs, model).run();
    }
}
