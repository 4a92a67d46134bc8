package org.practicecommons.journal;

import java.util.List;
import java.util.Objects;

/**
 * What is to be erased, by whom and on what ground. Of each target the payload is blanked with its salt, and the reason
 * of the change set that brought it.
 *
 * @param actor IRI of the acting account
 * @param organisation IRI of the organisation acted for, or empty
 * @param ground why, such as "consent withdrawn"; kept as an erasable text
 * @param attachments ids of attachments that no living revision names; their files are deleted
 */
public record Erasure(String actor, String organisation, String ground, String modelVersion, List<Target> targets,
        List<String> attachments) {

    /** A revision and the number of the entry that holds it in this home. */
    public record Target(RevisionId revision, long sequence) {

        private static final RevisionId NO_REVISION = new RevisionId("0".repeat(64));

        public Target {
            Objects.requireNonNull(revision, "revision");
        }

        /** The reason of that entry alone; its revisions stay. */
        public static Target reason(long sequence) {
            return new Target(NO_REVISION, sequence);
        }

        public boolean isReason() {
            return revision.equals(NO_REVISION);
        }
    }

    public Erasure {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(modelVersion, "modelVersion");
        targets = List.copyOf(targets);
        attachments = List.copyOf(attachments);
    }
}
