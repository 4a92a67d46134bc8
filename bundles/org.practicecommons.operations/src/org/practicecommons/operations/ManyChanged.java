package org.practicecommons.operations;

import java.util.List;
import java.util.Map;
import org.practicecommons.base.Message;
import org.practicecommons.base.Report;
import org.practicecommons.search.RecordLabel;

/**
 * What became of many records that were to be changed in one go, or what would.
 *
 * @param activity by which {@link RevertChange} takes all of it back; empty when nothing was written
 * @param changed how many records were changed, or would be
 * @param stayed how many stay as they are, by the reason
 * @param changes of the first that change
 * @param kept the first that stay, those first that stay against the wish
 * @param report what else the user should know
 */
public record ManyChanged(String activity, long changed, Map<Stay, Long> stayed, List<Changed> changes,
        List<Kept> kept, Report report) {

    public ManyChanged {
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
    }

    /** Why a record stays as it is. */
    public enum Stay {
        /** Somebody else's, and not for the asker to change. */
        NOT_ALLOWED,
        /** It would break a rule that it does not break now. */
        BREAKS,
        /** It cannot hold that: another kind, another type, or what was to be mended is mended. */
        DOES_NOT_FIT,
        /** It says so already. */
        SAME
    }

    /** A record that changes, and in what. */
    public record Changed(RecordLabel record, List<FieldDifference> differences) {

        public Changed {
            differences = List.copyOf(differences);
        }
    }

    /** @param why a sentence */
    public record Kept(RecordLabel record, Stay stay, Message why) {
    }

    public long stayed(Stay stay) {
        return stayed.getOrDefault(stay, 0L);
    }

    public long stayedAltogether() {
        return stayed.values().stream().mapToLong(Long::longValue).sum();
    }
}
