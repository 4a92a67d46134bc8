package org.practicecommons.operations;

import java.util.List;
import org.practicecommons.base.Message;

/**
 * What a file tells beside its content.
 *
 * @param understood whether its kind could be looked into; if not, it may tell more
 * @param tells such as “place: 45.50000, -73.56000”; the gravest first
 */
public record InspectedFile(boolean understood, List<Message> tells) {
}
