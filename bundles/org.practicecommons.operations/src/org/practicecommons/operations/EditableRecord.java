package org.practicecommons.operations;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.practicecommons.base.Audience;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * A record that somebody reads or edits: an object in a resource set of its own. References to other records are
 * proxies whose {@code eProxyURI} is the record's IRI; they never resolve, ask {@link LabelsOf} for their labels.
 *
 * <p>Not thread-safe. Edit it, then hand it to {@link SaveRecord}, which leaves it as it is: open the record again to
 * go on from what was saved.
 */
public final class EditableRecord {

    private final RecordModel model;
    private final Kind kind;
    private final String iri;
    private final EObject root;
    private final Optional<RevisionId> base;
    private final Audience audience;

    EditableRecord(RecordModel model, Kind kind, String iri, EObject root, Optional<RevisionId> base,
            Audience audience) {
        this.model = model;
        this.kind = kind;
        this.iri = iri;
        this.root = root;
        this.base = base;
        this.audience = audience;
    }

    public EObject root() {
        return root;
    }

    public String iri() {
        return iri;
    }

    public Kind kind() {
        return kind;
    }

    /** The revision that editing started from; empty for a new record. */
    public Optional<RevisionId> base() {
        return base;
    }

    public Audience audience() {
        return audience;
    }

    public boolean isNew() {
        return base.isEmpty();
    }

    public RecordModel model() {
        return model;
    }
}
