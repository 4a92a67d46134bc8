package org.practicecommons.ui.explorer.concepts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.practicecommons.operations.ConceptChange;
import org.practicecommons.operations.DeprecateConcept;
import org.practicecommons.operations.MergeConcepts;
import org.practicecommons.operations.MoveConcept;
import org.practicecommons.operations.Operation;

/** One of the things that can be done with a concept, most of them with regard to another one. */
enum ConceptTask {
    MERGE(true), MOVE(false), DEPRECATE(false);

    private final boolean needsOther;

    ConceptTask(boolean needsOther) {
        this.needsOther = needsOther;
    }

    /** Whether it makes no sense without another concept. */
    boolean needsOther() {
        return needsOther;
    }

    /** The key of one of its words. */
    String key(String word) {
        return "concept." + name().toLowerCase(Locale.ROOT) + "." + word;
    }

    /** @param other into which, under which, or by which replaced */
    Operation<ConceptChange> operation(String concept, Optional<String> other, String why, boolean dryRun) {
        List<String> others = other.stream().toList();
        return switch (this) {
            case MERGE -> new MergeConcepts(concept, other.orElseThrow(), why, dryRun);
            case MOVE -> new MoveConcept(concept, others, Optional.empty(), why, dryRun);
            case DEPRECATE -> new DeprecateConcept(concept, others, why, dryRun);
        };
    }
}
