/**
 * Pictures that no head owns: shapes with their places, put on a canvas by the window and written as SVG. Start at
 * {@link org.practicecommons.operations.picture.Picture}. Nothing here knows what is drawn, and no colour is named:
 * a shape has a {@link org.practicecommons.operations.picture.Tone}.
 */
package org.practicecommons.operations.picture;
