package org.practicecommons.search;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many records the asker may see that fit the request, on all pages
 * @param records those of this page, in the order asked for
 */
public record RecordPage(long total, List<RecordLabel> records) {

    public RecordPage {
        records = List.copyOf(records);
    }
}
