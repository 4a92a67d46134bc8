package org.practicecommons.ui.editor.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.model.Field;
import org.practicecommons.model.RecordModel;
import org.practicecommons.model.edit.RecordEditing;
import org.practicecommons.operations.EditableRecord;
import org.practicecommons.operations.LanguageGap;

/**
 * One record being edited. All changes go through {@link #change}, so that each can be undone; widgets listen and show
 * what the record says, never what they believe. Window's thread only.
 */
public final class EditSession {

    private static final String FIRST = "en";

    /** Hears of changes. */
    public interface Listener {

        /** A value changed, by typing, undo, or in whatever way. */
        default void valueChanged(EObject object, Object feature) {
        }

        /** Another language is being written, there is one more, or more or fewer are shown beside each other. */
        default void languageChanged() {
        }

        /** What is known of texts that are older in one language is different. */
        default void gapsChanged() {
        }

        /** The record was replaced by a newer one: show everything anew. */
        default void recordReplaced() {
        }

        /** Undo, redo or the need to save may be different. */
        default void stateChanged() {
        }
    }

    private final RecordEditing editing;
    private final List<Listener> listeners = new ArrayList<>();
    private final Set<String> languages = new LinkedHashSet<>(List.of("en", "fr"));
    private final Map<String, String> misunderstood = new LinkedHashMap<>();
    private final EContentAdapter watch = new EContentAdapter() {
        @Override
        public void notifyChanged(Notification notification) {
            super.notifyChanged(notification);
            if (!notification.isTouch() && notification.getEventType() != Notification.REMOVING_ADAPTER
                    && notification.getNotifier() instanceof EObject object) {
                each(listener -> listener.valueChanged(object, notification.getFeature()));
            }
        }
    };
    private EditableRecord record;
    private String language;
    private String beside = "fr";
    private boolean sideBySide;
    private List<LanguageGap> gaps = List.of();
    private boolean restored;

    public EditSession(EditableRecord record, String language) {
        this.language = language;
        if (!language.equals(FIRST)) {
            beside = language;
        }
        editing = new RecordEditing(record.model(), Locale.forLanguageTag(language));
        editing.stack().addCommandStackListener(event -> each(Listener::stateChanged));
        take(record);
    }

    private void take(EditableRecord next) {
        record = next;
        languages.addAll(Texts.languages(record.root(), record.model()));
        record.root().eAdapters().add(watch);
    }

    /** @return run it to hear no more */
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void each(Consumer<Listener> call) {
        List.copyOf(listeners).forEach(call);
    }

    public EditableRecord record() {
        return record;
    }

    public EObject root() {
        return record.root();
    }

    public RecordModel model() {
        return record.model();
    }

    /** The part of the record that has that IRI; empty for the root and for anything else. */
    public Optional<EObject> part(String iri) {
        Iterator<EObject> parts = root().eAllContents();
        while (parts.hasNext()) {
            EObject part = parts.next();
            if (record.iriOf(part).filter(iri::equals).isPresent()) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /**
     * The field of the root that a finding belongs to: the one it names, or the one with the part that it speaks of.
     */
    public Optional<Field> fieldOf(Finding finding) {
        Optional<EObject> part = part(finding.where());
        if (part.isEmpty()) {
            return record.kind().field(finding.field());
        }
        EObject top = part.get();
        while (top.eContainer() != root()) {
            top = top.eContainer();
        }
        return Optional.of(record.kind().fieldOf(top.eContainingFeature()));
    }

    /** Takes the last change back; does nothing when there is none. */
    public void undo() {
        if (editing.stack().canUndo()) {
            editing.stack().undo();
        }
    }

    public void redo() {
        if (editing.stack().canRedo()) {
            editing.stack().redo();
        }
    }

    /**
     * Changes one field.
     *
     * @param value the whole new value: a list for a many-valued field, null for none
     * @param run names what is being typed, so that a run of letters is one step; empty for any other change
     */
    public void change(EObject object, Field field, Object value, String run) {
        List<?> values = value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
        editing.change(object, field, values, run);
    }

    /** Removes a part and, in the same step, what other parts of the record say of it. */
    public void removePart(EObject part) {
        editing.removePart(part);
    }

    /** Makes the changes of a fix on the record or one of its parts, as one step of that name. */
    public void mend(EObject object, List<Fix.Change> changes, String label) {
        editing.mend(object, changes, label);
    }

    /** What is typed next is a step of its own. */
    public void endRun() {
        editing.endRun();
    }

    /** Whether something is not saved yet. */
    public boolean isDirty() {
        return restored || editing.stack().isSaveNeeded() || !misunderstood.isEmpty();
    }

    /** Goes on from what was just saved; undo still reaches back before it. */
    public void savedAs(EditableRecord saved) {
        record.root().eAdapters().remove(watch);
        restored = false;
        take(saved);
        editing.stack().saveIsDone();
        each(Listener::stateChanged);
    }

    /**
     * Goes on with another state of the record: merged, restored, reloaded. Undo starts anew.
     *
     * @param unsaved whether it holds something that is not saved yet
     */
    public void replace(EditableRecord next, boolean unsaved) {
        record.root().eAdapters().remove(watch);
        misunderstood.clear();
        editing.stack().flush();
        restored = unsaved;
        take(next);
        each(Listener::recordReplaced);
        each(Listener::stateChanged);
    }

    /** The language that is being written. */
    public String language() {
        return language;
    }

    /** English, French, and whatever else there is or was added. */
    public List<String> languages() {
        return List.copyOf(languages);
    }

    public void write(String tag) {
        endRun();
        languages.add(tag);
        language = tag;
        if (!tag.equals(FIRST)) {
            beside = tag;
        }
        each(Listener::languageChanged);
    }

    /** The languages in which texts are shown: the one being written or, side by side, English and another one. */
    public List<String> shown() {
        return sideBySide ? List.of(FIRST, beside) : List.of(language);
    }

    public boolean isSideBySide() {
        return sideBySide;
    }

    public void sideBySide(boolean wanted) {
        if (sideBySide != wanted) {
            endRun();
            sideBySide = wanted;
            each(Listener::languageChanged);
        }
    }

    /** What is known of texts that are older in one language, as the record was saved last. */
    public List<LanguageGap> gaps() {
        return gaps;
    }

    public void gaps(List<LanguageGap> found) {
        gaps = List.copyOf(found);
        each(Listener::gapsChanged);
    }

    /** Remembers that an input cannot be understood, or, with an empty sentence, that it can be again. */
    public void misunderstood(EObject object, Field field, String sentence) {
        String key = System.identityHashCode(object) + "/" + field.name();
        if (sentence.isEmpty() ? misunderstood.remove(key) != null
                : !sentence.equals(misunderstood.put(key, sentence))) {
            each(Listener::stateChanged);
        }
    }

    /** What stands in the way of saving. */
    public List<String> misunderstood() {
        return List.copyOf(misunderstood.values());
    }
}
