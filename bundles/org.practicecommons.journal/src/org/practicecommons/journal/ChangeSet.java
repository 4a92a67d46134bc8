package org.practicecommons.journal;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a caller wants appended, as one whole: all of it becomes durable, or nothing.
 *
 * @param actor IRI of the acting account
 * @param organisation IRI of the organisation acted for, or empty
 * @param why the reason in the actor's words, or empty; may name a person, and is therefore erasable
 * @param activity UUID of the activity that this is a part of, or empty
 * @param modelVersion version of the model that wrote the payloads
 * @param attachments ids of the attachments that these revisions name; each is in the {@link AttachmentStore} already
 * @param properties more about this change in stable names; never a person's name or a title: it cannot be erased
 * @param shown revisions whose companions are seen otherwise from now on
 */
public record ChangeSet(EntryKind kind, String actor, String organisation, String why, String activity,
        String modelVersion, List<NewRevision> revisions, List<String> attachments, Map<String, String> properties,
        List<Shown> shown) {

    public ChangeSet {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(modelVersion, "modelVersion");
        revisions = List.copyOf(revisions);
        attachments = List.copyOf(attachments);
        properties = Map.copyOf(properties);
        shown = List.copyOf(shown);
    }

    /** One that changes nothing but its revisions. */
    public ChangeSet(EntryKind kind, String actor, String organisation, String why, String activity,
            String modelVersion, List<NewRevision> revisions, List<String> attachments,
            Map<String, String> properties) {
        this(kind, actor, organisation, why, activity, modelVersion, revisions, attachments, properties, List.of());
    }

    /** Revisions made by hand: no activity, no attachments, no properties. */
    public static ChangeSet of(String actor, String organisation, String why, String modelVersion,
            List<NewRevision> revisions) {
        return new ChangeSet(EntryKind.CHANGE, actor, organisation, why, "", modelVersion, revisions, List.of(),
                Map.of());
    }

    public ChangeSet withKind(EntryKind newKind) {
        return new ChangeSet(newKind, actor, organisation, why, activity, modelVersion, revisions, attachments,
                properties, shown);
    }

    public ChangeSet withActivity(String uuid) {
        return new ChangeSet(kind, actor, organisation, why, uuid, modelVersion, revisions, attachments, properties,
                shown);
    }

    public ChangeSet withAttachments(List<String> ids) {
        return new ChangeSet(kind, actor, organisation, why, activity, modelVersion, revisions, ids, properties,
                shown);
    }

    public ChangeSet withProperties(Map<String, String> names) {
        return new ChangeSet(kind, actor, organisation, why, activity, modelVersion, revisions, attachments, names,
                shown);
    }

    /** Other revisions, and what these change in how others are seen. */
    public ChangeSet with(List<NewRevision> others, List<Shown> seen) {
        return new ChangeSet(kind, actor, organisation, why, activity, modelVersion, others, attachments, properties,
                seen);
    }
}
