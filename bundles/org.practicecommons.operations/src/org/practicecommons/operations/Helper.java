package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Message;
import org.practicecommons.search.RecordLabel;

/**
 * A person or an organisation that may know what to do.
 *
 * @param label of its record
 * @param agreed whether it has said that it may be asked for help or contacted
 * @param why what it has to do with the problem, in sentences, the best reason first; never empty
 * @param contacts addresses and telephone numbers at which it may be reached, as far as the asker may see them
 */
public record Helper(RecordLabel label, boolean agreed, List<Message> why, List<String> contacts) {

    public Helper {
        why = List.copyOf(why);
        contacts = List.copyOf(contacts);
    }
}
