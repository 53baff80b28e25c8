/**
 * Text in columns that line up, a sample of a format from outside datagen. Start reading at {@link
 * org.example.aligned.AlignedFormat}.
 */
package org.example.aligned;
