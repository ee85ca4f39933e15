package studio.taste.audio;

import com.jcraft.jogg.Packet;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ogg Vorbis through JOrbis, which is handed one packet at a time. Where the sound begins and ends is told by the granule
 * positions of the pages (Vorbis I specification, appendix A.2) and decided here.
 */
final class VorbisDecoder {
    private static final int INFO_BYTES = 30;
    private static final int RATE_AT = 12;

    private final ByteSource source;
    private final SoundOutlet outlet;
    private final OggPages pages;
    /** Packets that end on the page in hand and wait to be read; only headers are taken from it one by one. */
    private final Deque<byte[]> headerPackets = new ArrayDeque<>();

    private final Info info = new Info();
    private final DspState state = new DspState();
    private final float[][][] pcm = new float[1][][];
    private int[] offsets = {};
    private int channelCount;
    private int blockBefore;

    private VorbisDecoder(ByteSource source, SoundOutlet outlet) {
        this.source = source;
        this.outlet = outlet;
        this.pages = new OggPages(source);
    }

    /** Decodes from the first byte of the file. */
    static void decode(ByteSource source, SoundOutlet outlet) throws UnreadableAudioException {
        VorbisDecoder decoder = new VorbisDecoder(source, outlet);
        try {
            decoder.readHeaders();
            decoder.readSound();
        } catch (IndexOutOfBoundsException
                | NegativeArraySizeException
                | NullPointerException
                | ClassCastException
                | ArithmeticException e) {
            // JOrbis trusts what a packet says of itself, so a damaged one can lead it outside its arrays.
            throw decoder.corrupt("a packet makes no sense", e);
        }
    }

    private void readHeaders() throws UnreadableAudioException {
        byte[] first = nextHeader();
        String magic = new String(first, 0, Math.min(8, first.length), StandardCharsets.ISO_8859_1);
        if (!magic.startsWith("\u0001vorbis") || first.length < INFO_BYTES) {
            throw source.complaint(otherCodec(magic) + " in Ogg: only Vorbis can be read there");
        }
        channelCount = first[RATE_AT - 1] & 0xFF;
        long rate = ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN).getInt(RATE_AT) & 0xFFFF_FFFFL;
        // Vorbis has an order of its own for more channels.
        SoundHeader.refuseSurround(source, channelCount);
        outlet.begin(rate, channelCount, SoundHeader.UNKNOWN_FRAMES);
        nextHeader();
        byte[] setup = nextHeader();
        Comment comment = new Comment();
        boolean good = info.synthesis_headerin(comment, packet(first, 0, true)) == 0
                // Comments of any size may stand there; JOrbis only needs that there were some.
                && info.synthesis_headerin(comment, packet(noComments(), 1, false)) == 0
                && new VorbisSetup(setup, channelCount * longestBlock(first)).isReasonable()
                && info.synthesis_headerin(comment, packet(setup, 2, false)) == 0
                && state.synthesis_init(info) == 0;
        if (!good) {
            throw corrupt("its headers make no sense", null);
        }
        offsets = new int[channelCount];
    }

    /** Headers end on a page of their own, so that sound begins on a new one. */
    private byte[] nextHeader() throws UnreadableAudioException {
        while (headerPackets.isEmpty()) {
            OggPages.Page page = pages.next();
            headerPackets.addAll(page.packets());
            if (page.last() && page.packets().size() < 3) {
                throw source.complaint("truncated Ogg: it ends before its sound begins; export the file again");
            }
        }
        return headerPackets.removeFirst();
    }

    private void readSound() throws UnreadableAudioException {
        Block block = new Block(state);
        long number = 3;
        long position = 0;
        long start = Long.MIN_VALUE;
        OggPages.Page page;
        do {
            page = pages.next();
            List<byte[]> packets = page.packets();
            position += samples(packets);
            if (start == Long.MIN_VALUE && page.granulePosition() >= 0) {
                // Less sound than was decoded: what comes first is to be left out. On the only page it is the end
                // instead.
                long before = page.last() ? 0 : Math.max(0, position - page.granulePosition());
                start = page.granulePosition() - position + before;
                outlet.leaveOut(before);
            }
            if (page.last() && page.granulePosition() >= 0) {
                outlet.endAt(Math.max(0, page.granulePosition() - Math.max(0, start)));
            }
            for (byte[] packet : packets) {
                decode(packet, number++, block);
            }
        } while (!page.last());
        if (pages.anotherBegins()) {
            throw source.complaint(
                    "several sounds behind each other in one Ogg file: cut them into files of their own");
        }
    }

    /** Samples that these packets add: each gives the middle of its own block's and the last block's overlap. */
    private long samples(List<byte[]> packets) {
        long samples = 0;
        for (byte[] packet : packets) {
            int size = info.blocksize(packet(packet, 3, false));
            if (size > 0) {
                samples += blockBefore == 0 ? 0 : (blockBefore + size) / 4;
                blockBefore = size;
            }
        }
        return samples;
    }

    private void decode(byte[] bytes, long number, Block block) throws UnreadableAudioException {
        if (bytes.length == 0 || block.synthesis(packet(bytes, number, false)) != 0) {
            throw corrupt("a packet cannot be decoded", null);
        }
        state.synthesis_blockin(block);
        int frames;
        while ((frames = state.synthesis_pcmout(pcm, offsets)) > 0) {
            outlet.add(pcm[0], offsets[0], offsets[0] + frames);
            state.synthesis_read(frames);
        }
    }

    /** A packet for JOrbis, without position and end, so that it leaves nothing out by itself. */
    private static Packet packet(byte[] bytes, long number, boolean first) {
        Packet packet = new Packet();
        packet.packet_base = bytes;
        packet.bytes = bytes.length;
        packet.packetno = number;
        packet.granulepos = -1;
        packet.b_o_s = first ? 1 : 0;
        return packet;
    }

    private static byte[] noComments() {
        return "\u0003vorbis\0\0\0\0\0\0\0\0\u0001".getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int longestBlock(byte[] identification) {
        return 1 << (identification[28] >> 4 & 15);
    }

    private static String otherCodec(String magic) {
        if (magic.startsWith("OpusHead")) {
            return "Opus";
        }
        if (magic.startsWith("\u007FFLAC")) {
            return "FLAC";
        }
        if (magic.startsWith("Speex")) {
            return "Speex";
        }
        return "something other than sound";
    }

    private UnreadableAudioException corrupt(String what, @Nullable Exception cause) {
        String sentence = "corrupt Ogg Vorbis: " + what + "; export the file again";
        return cause == null ? source.complaint(sentence) : source.complaint(sentence, cause);
    }
}
