package ca.liaison.extraction.worker.reading;

/** Reads the files of one family. Whatever it throws is the file's fault and becomes a reason. */
public interface FormatReader {

    void read(FileReading reading) throws Exception;
}
