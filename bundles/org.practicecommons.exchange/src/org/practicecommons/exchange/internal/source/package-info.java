/**
 * Files as they are found: what they look like, unpacked, in UTF-8, line by line.
 *
 * <p>Start at {@link org.practicecommons.exchange.internal.source.SourceFile}. This package knows nothing of records.
 */
package org.practicecommons.exchange.internal.source;
