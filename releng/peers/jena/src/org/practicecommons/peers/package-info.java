/** A system that {@code bench search} measures beside ours; never part of the product. */
package org.practicecommons.peers;
