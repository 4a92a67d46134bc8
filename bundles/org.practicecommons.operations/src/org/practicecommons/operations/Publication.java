package org.practicecommons.operations;

import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Message;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.search.RecordLabel;

/**
 * What it means to change who sees a record, worked out before anything is changed.
 *
 * @param record what it is called, its kind, and who sees it now
 * @param revision the head that was looked at
 * @param to who is to see it
 * @param now who sees it now, in words
 * @param then who would see it, in words
 * @param widens whether there may be people who do not see it now and would; else there may be some who no longer would
 * @param allowed whether the session may do this
 * @param differences by field, what those people would read that they do not today, or no longer would
 * @param parts what the record contains, which goes along with it
 * @param files attached files that go along
 * @param staysHidden records that it points to and that those who would see it do not see; they get the addresses
 * @param warnings what to look at before it is done, the gravest first
 * @param answer what {@code show} would answer to those who would see it
 * @param done what became of it; empty as long as this is only a preview
 */
public record Publication(RecordLabel record, RevisionId revision, Audience to, Message now, Message then,
        boolean widens, boolean allowed, List<FieldDifference> differences, List<Part> parts, List<File> files,
        List<RecordLabel> staysHidden, List<Finding> warnings, String answer, Optional<SaveResult> done) {

    /**
     * A contained part.
     *
     * @param kind name of its kind
     * @param label what it is called
     */
    public record Part(String iri, String kind, String label) {
    }

    /** An attached file and how many bytes it has, as far as the record says. */
    public record File(String id, String name, Optional<Long> size) {
    }

    public Publication {
        differences = List.copyOf(differences);
        parts = List.copyOf(parts);
        files = List.copyOf(files);
        staysHidden = List.copyOf(staysHidden);
        warnings = List.copyOf(warnings);
    }

    /** The same, carried out. */
    Publication doneAs(SaveResult result) {
        return new Publication(record, revision, to, now, then, widens, allowed, differences, parts, files, staysHidden,
                warnings, answer, Optional.of(result));
    }
}
