/**
 * Chooses what is on a map, for {@link org.practicecommons.operations.DrawMap}, one class a question, and lays it out:
 * {@link org.practicecommons.operations.internal.map.MapLayout}. Nothing is chosen that the session may not see, and no
 * more than a person can read.
 */
package org.practicecommons.operations.internal.map;
