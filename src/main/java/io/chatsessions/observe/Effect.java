package io.chatsessions.observe;

/**
 * What a logout did, for audit records and metrics.
 *
 * @param documents how many session documents it ended
 * @param pushDocuments how many phones get no more messages
 * @param connections what became of open connections, in a word of a fixed set
 */
public record Effect(long documents, long pushDocuments, String connections) {

  public static final Effect NONE = new Effect(0, 0, "not-asked");
}
