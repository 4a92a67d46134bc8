package org.practicecommons.checks.adoption;

import java.util.List;

/**
 * Where a practice comes from and where it went, as a tree.
 *
 * @param practice the practice itself, with what came of it below
 * @param sources those from which it was derived, each with its own sources below
 * @param cut whether there is more than is shown
 */
public record Genealogy(Node practice, List<Node> sources, boolean cut) {

    public Genealogy {
        sources = List.copyOf(sources);
    }

    /** How a node belongs to the one above it. */
    public enum Relation { ITSELF, SOURCE, ADOPTION, DERIVED }

    /**
     * @param kind name of the kind of record
     * @param adopter who adopts; empty words but for adoptions
     * @param status name of the choice that says how far an adoption has come, or empty
     * @param polarity name of the choice that says how it went, or empty
     * @param again whether it stands elsewhere in the tree already; what is below it is shown there
     */
    public record Node(Mentioned record, String kind, Relation relation, Mentioned adopter, String status,
            String polarity, boolean again, List<Node> children) {

        public Node {
            children = List.copyOf(children);
        }
    }
}
