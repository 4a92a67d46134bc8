/**
 * Maps of how records hang together. Start at {@link org.practicecommons.operations.map.NetworkMap}, which
 * {@link org.practicecommons.operations.DrawMap} answers with. Only values are here: what is on a map is chosen, and
 * where it lies is worked out, elsewhere.
 */
package org.practicecommons.operations.map;
