/** The model itself ({@link org.practicecommons.meaning.internal.SentenceModel}) and how it reads words. */
package org.practicecommons.meaning.internal;
