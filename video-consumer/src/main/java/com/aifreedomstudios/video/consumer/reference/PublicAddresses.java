package com.aifreedomstudios.video.consumer.reference;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others, by IANA's registries of special-purpose addresses. Of IPv6 only
 * global unicast is public, which leaves out every form that carries an IPv4 address.
 */
final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC = Block.all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        var known = address instanceof Inet4Address || GLOBAL_UNICAST.contains(address);
        return known && NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
    }

    /** All addresses that begin with the same bits. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] network, int bits) {

        static List<Block> all(String... texts) {
            return Arrays.stream(texts).map(Block::of).toList();
        }

        static Block of(String text) {
            var parts = text.split("/", 2);
            return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean contains(InetAddress address) {
            var other = address.getAddress();
            if (other.length != network.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if (((other[bit / 8] ^ network[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
