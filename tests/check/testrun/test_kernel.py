"""What the kernel shows of sockets, also of those that C code opens."""

import ctypes
import os
import socket
import struct
import sys
from ipaddress import ip_address

import pytest

from handrail.check.testrun.kernel import Peer, Peers, read_rows

TABLE = """\
   0: 0100007F:1F90 00000000:0000 0A 0:0 00:0 0 1000 0 11 1 0 100 0 0 10 0
   1: 020200C0:D5A4 010200C0:01BB 01 0:0 00:0 0 1000 0 12 1 0 20 4 30 10 -1
"""
SIX = "000000000000000000000000"
TABLE_OF_SIX = f"""\
   0: {SIX}01000000:1 B80D0120000000000000000001000000:0050 01 0 0 0 0 0 13
   1: {SIX}01000000:1 0000000000000000FFFF00000100007F:0051 01 0 0 0 0 0 14
"""


def test_the_tables_of_the_kernel_are_read() -> None:
    assert dict(read_rows(TABLE.splitlines())) == {
        "11": Peer("0.0.0.0", 0),
        "12": Peer("192.0.2.1", 443),
    }
    (_, wide), (_, mapped) = read_rows(TABLE_OF_SIX.splitlines())
    assert wide == Peer("2001:db8::1", 80)
    # Later versions of Python write the last part as IPv4 does.
    assert ip_address(mapped.host) == ip_address("::ffff:127.0.0.1")


@pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux shows")
def test_a_socket_of_c_code_is_seen_once_and_those_before_never() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as before:
        before.connect(("127.0.0.1", 9))
        peers = Peers()
        libc = ctypes.CDLL(None, use_errno=True)
        number = libc.socket(socket.AF_INET, socket.SOCK_DGRAM, 0)
        try:
            assert Peer("127.0.0.1", 4321) not in peers.fresh()
            address = struct.pack("=H", socket.AF_INET) + struct.pack(">H", 4321)
            address += socket.inet_aton("127.0.0.1") + bytes(8)
            assert libc.connect(number, address, len(address)) == 0
            assert peers.fresh() == [Peer("127.0.0.1", 4321)]
            assert peers.fresh() == []
        finally:
            os.close(number)
