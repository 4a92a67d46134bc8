package org.practicecommons.graph;

import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;

/**
 * A record as an EMF resource: its URI is the record's IRI, and the fragment of a part is the rest of the part's IRI.
 * Loading reads the head revision, saving adds a revision to the change set that is being put together. The resource
 * set of {@link #resources} lives for one operation or one editor and resolves references to other records by loading
 * them; who only shows them asks for labels instead.
 */
public final class RecordResource extends ResourceImpl {

    /** The payload of the live head of a record. */
    @FunctionalInterface
    public interface Heads {
        Optional<Payload> of(String record);
    }

    /** Takes what a save wants to be appended. */
    @FunctionalInterface
    public interface Staging {
        void add(String record, Payload payload);
    }

    private final RecordMapper mapper;
    private final Heads heads;
    private final Staging staging;
    private RecordObject record;

    private RecordResource(URI uri, RecordMapper mapper, Heads heads, Staging staging) {
        super(uri);
        this.mapper = mapper;
        this.heads = heads;
        this.staging = staging;
    }

    /** A resource set in which every resource is a record; it touches neither files nor the network. */
    public static ResourceSet resources(RecordMapper mapper, Heads heads, Staging staging) {
        return new ResourceSetImpl() {
            @Override
            public Resource createResource(URI uri, String contentType) {
                RecordResource created = new RecordResource(uri, mapper, heads, staging);
                getResources().add(created);
                return created;
            }
        };
    }

    /** Makes a record that exists in no journal yet the content of this empty resource. */
    public void start(RecordObject created) {
        record = created;
        getContents().clear();
        getContents().add(created.root());
        setLoaded(true);
    }

    /** What was loaded or started; null before that. */
    public RecordObject record() {
        return record;
    }

    /**
     * @throws Refusal NOT_FOUND when the record has no live head
     */
    @Override
    public void load(Map<?, ?> options) {
        if (!isLoaded) {
            String iri = getURI().toString();
            Payload payload = heads.of(iri).orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND,
                    Message.of(RecordResource.class, "record.notFound", "record", iri)));
            start(mapper.read(iri, payload));
            setModified(false);
        }
    }

    @Override
    public void save(Map<?, ?> options) {
        staging.add(record.iri(), mapper.write(record));
        setModified(false);
    }

    @Override
    protected void doUnload() {
        record = null;
        super.doUnload();
    }

    @Override
    public String getURIFragment(EObject object) {
        String iri = RecordObject.iriOf(object).orElse("");
        String prefix = getURI() + "#";
        return iri.startsWith(prefix) ? iri.substring(prefix.length()) : super.getURIFragment(object);
    }

    /** The root for no fragment; parts by the rest of their IRI. */
    @Override
    public EObject getEObject(String fragment) {
        if (getContents().isEmpty()) {
            return null;
        }
        EObject root = getContents().get(0);
        if (fragment == null || fragment.isEmpty() || fragment.equals("/")) {
            return root;
        }
        String iri = getURI() + "#" + fragment;
        for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext();) {
            EObject part = all.next();
            if (RecordObject.iriOf(part).filter(iri::equals).isPresent()) {
                return part;
            }
        }
        return super.getEObject(fragment);
    }
}
