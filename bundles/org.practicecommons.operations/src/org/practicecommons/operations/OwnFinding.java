package org.practicecommons.operations;

import org.practicecommons.base.Finding;
import org.practicecommons.search.RecordLabel;

/**
 * A record of one's own organisation that wants a hand.
 *
 * @param gravest the gravest of what is found in it
 * @param others how many findings there are besides that should be mended
 */
public record OwnFinding(RecordLabel record, Finding gravest, int others) {
}
