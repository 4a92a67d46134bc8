package org.practicecommons.operations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Session;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.RecordObject;
import org.practicecommons.journal.RevisionId;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;
import org.practicecommons.operations.internal.Drafts;
import org.practicecommons.operations.internal.FirstAudience;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.operations.internal.Records;
import org.practicecommons.search.RevisionSummary;

/**
 * A record that somebody reads or edits: an object in a resource set of its own. References to other records are
 * proxies whose {@code eProxyURI} is the record's IRI; they never resolve, ask {@link LabelsOf} for their labels.
 *
 * <p>Not thread-safe. Edit it, then hand it, or a {@link #copy}, to {@link SaveRecord}; go on with {@link #savedAs}, or
 * open the record again where it was merged.
 */
public final class EditableRecord {

    private final RecordModel model;
    private final RecordObject object;
    private final Optional<RevisionId> base;
    private final Audience audience;
    private final String editing;
    private final Set<String> hiddenOn;
    private final boolean confidential;

    private EditableRecord(RecordModel model, RecordObject object, Optional<RevisionId> base, Audience audience,
            String editing, Set<String> hiddenOn, boolean confidential) {
        this.model = model;
        this.object = object;
        this.base = base;
        this.audience = audience;
        this.editing = editing;
        this.hiddenOn = Set.copyOf(hiddenOn);
        this.confidential = confidential;
        Resource resource = new ResourceImpl(URI.createURI(object.iri()));
        new Alone().getResources().add(resource);
        resource.getContents().add(object.root());
    }

    static EditableRecord of(OpenHome home, RevisionSummary revision, Records.Seen seen, Session session) {
        return new EditableRecord(home.model(), home.mapper().read(revision.record(), seen.payload()),
                Optional.of(revision.id()), revision.audience(), home.environment().newUuid().toString(),
                seen.grounds(), home.records().confidesIn(revision.record(), revision.audience(), session));
    }

    static EditableRecord ofDraft(OpenHome home, Drafts.Kept draft, Session session) {
        Records.Seen seen = home.records().seen(draft.iri(), Payload.of(draft.payload()), draft.audience(), session);
        return new EditableRecord(home.model(), home.mapper().read(draft.iri(), seen.payload()),
                draft.base(), draft.audience(), draft.editing(), seen.grounds(),
                home.records().confidesIn(draft.iri(), draft.audience(), session));
    }

    static EditableRecord create(OpenHome home, Session session, Kind kind) {
        RecordObject object = home.mapper().create(kind, home.newIri());
        Audience audience = new FirstAudience(home, session).usual();
        return new EditableRecord(home.model(), object, Optional.empty(), audience,
                home.environment().newUuid().toString(), Set.of(),
                home.records().confidesIn(object.iri(), audience, session));
    }

    /** An independent copy, to hand to another thread while this one is edited further. */
    public EditableRecord copy() {
        return new EditableRecord(model, object.copy(), base, audience, editing, hiddenOn, confidential);
    }

    /**
     * These same objects, to go on with after a copy of them was saved; parts that were new keep the IRIs under which
     * they were saved.
     *
     * @param saved the copy; neither it nor this record was edited since
     */
    public EditableRecord savedAs(EditableRecord saved, RevisionId revision) {
        return new EditableRecord(model, object.asWritten(saved.object), Optional.of(revision), audience,
                editing, hiddenOn, confidential);
    }

    RecordObject object() {
        return object;
    }

    /** What the record says as it stands now. */
    Payload payload(OpenHome home) {
        return home.mapper().write(object);
    }

    public EObject root() {
        return object.root();
    }

    public String iri() {
        return object.iri();
    }

    /** The record itself, or the part of it, that has that IRI. */
    Optional<EObject> find(String iri) {
        Iterable<EObject> all = () -> EcoreUtil.getAllContents(List.of(root()));
        return StreamSupport.stream(all.spliterator(), false)
                .filter(object -> RecordObject.iriOf(object).filter(iri::equals).isPresent()).findFirst();
    }

    /** The IRI of the root or of a part of this record; empty for a part that was never saved. */
    public Optional<String> iriOf(EObject part) {
        return RecordObject.iriOf(part);
    }

    public Kind kind() {
        return object.kind();
    }

    /** The revision that editing started from; empty for a new record. */
    public Optional<RevisionId> base() {
        return base;
    }

    public Audience audience() {
        return audience;
    }

    /** The consents on which parts stand that are not here, because these do not hold or not for whoever opened it. */
    public Set<String> hiddenOn() {
        return hiddenOn;
    }

    /** Whether whoever opened it may read and write confidential fields; else these are empty and have to stay so. */
    public boolean showsConfidential() {
        return confidential;
    }

    /** Which opening of the record this is; copies share it, and a draft keeps it. */
    String editing() {
        return editing;
    }

    public boolean isNew() {
        return base.isEmpty();
    }

    public RecordModel model() {
        return model;
    }

    /** Resolves nothing: an IRI that somebody wrote must never make EMF open a file or an address. */
    private static final class Alone extends ResourceSetImpl {
        @Override
        public EObject getEObject(URI uri, boolean loadOnDemand) {
            return null;
        }
    }
}
